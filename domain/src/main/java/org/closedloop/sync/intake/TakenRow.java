package org.closedloop.sync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.file.MappedRow;
import org.closedloop.sync.file.Row;

/** A row on its way in, with what became of it. */
public final class TakenRow {

  private final MappedRow mapped;
  private final List<RowFault> faults;
  private boolean rejected;
  private boolean created;
  private boolean changed;
  private Instant earliest;
  private Instant latest;

  TakenRow(MappedRow mapped) {
    this.mapped = mapped;
    this.faults = new ArrayList<>(mapped.faults());
    this.rejected = mapped.isRejected();
  }

  MappedRow mapped() {
    return mapped;
  }

  public Row row() {
    return mapped.row();
  }

  /** Everything that is wrong with the row, warnings included. */
  public List<RowFault> faults() {
    return List.copyOf(faults);
  }

  public boolean isRejected() {
    return rejected;
  }

  void reject(RowFault fault) {
    faults.add(fault);
    rejected = true;
  }

  void warn(RowFault fault) {
    faults.add(fault);
  }

  void creates() {
    created = true;
  }

  void changes() {
    changed = true;
  }

  /** Notes when something this row brings happened: those months will move. */
  void happened(Instant at) {
    if (at != null) {
      earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
      latest = latest == null || at.isAfter(latest) ? at : latest;
    }
  }

  Instant earliest() {
    return earliest;
  }

  Instant latest() {
    return latest;
  }

  Tally tally() {
    boolean kept = !rejected;
    return new Tally(
        1,
        kept && created ? 1 : 0,
        kept && !created && changed ? 1 : 0,
        kept && !created && !changed ? 1 : 0,
        rejected ? 1 : 0,
        faults.stream().filter(RowFault::warning).count());
  }
}
