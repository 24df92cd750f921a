package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.file.MappedRow;

/**
 * Takes in chunks of rows of one file, each in the transaction of its caller.
 *
 * <p>One import of a source writes at a time; the others wait for the end of its chunk. Rows of the
 * same key are taken one after the other, everything else set by set.
 */
public final class Intake {

  private static final Map<RecordKind, KindIntake> KINDS = new EnumMap<>(RecordKind.class);

  static {
    MasterShapes.ALL.forEach((kind, shape) -> KINDS.put(kind, new MasterIntake(shape)));
    HistoryShapes.ALL.forEach((kind, shape) -> KINDS.put(kind, new HistoryIntake(shape)));
    KINDS.put(RecordKind.LEAD, new LeadIntake());
    KINDS.put(RecordKind.OPPORTUNITY, new OpportunityIntake());
  }

  private final ImportContract contract;
  private final Surroundings here;
  private final Sources sources;

  public Intake(ImportContract contract, Surroundings here, Sources sources) {
    this.contract = contract;
    this.here = here;
    this.sources = sources;
  }

  /**
   * Takes in rows.
   *
   * @param now when we learn of them
   */
  public List<TakenRow> take(Connection connection, List<MappedRow> rows, Instant now)
      throws SQLException {
    Jdbc.each(
        connection,
        "select source from import_lock where source = ? for update",
        row -> {},
        sources.numberOf(contract.source()));
    List<TakenRow> taken = new ArrayList<>();
    for (MappedRow row : rows) {
      if (!row.isLeftOut()) {
        taken.add(new TakenRow(row));
      }
    }
    Work work = new Work(connection, here, sources, contract.source(), now);
    takeMain(work, taken);
    takeFurther(work, taken);
    work.finish();
    return taken;
  }

  private void takeMain(Work work, List<TakenRow> taken) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (TakenRow row : taken) {
      if (!row.isRejected() && row.mapped().main() != null) {
        entries.add(new Entry(row.mapped().main(), row, true));
      }
    }
    takeWaves(work, contract.main().kind(), entries);
  }

  private void takeFurther(Work work, List<TakenRow> taken) throws SQLException {
    Map<RecordKind, List<Entry>> further = new LinkedHashMap<>();
    for (TakenRow row : taken) {
      if (!row.isRejected()) {
        for (SourceRecord said : row.mapped().further()) {
          further
              .computeIfAbsent(said.kind(), kind -> new ArrayList<>())
              .add(new Entry(said, row, false));
        }
      }
    }
    for (RecordKind kind : RecordKind.values()) {
      takeWaves(work, kind, further.getOrDefault(kind, List.of()));
    }
  }

  /** The first record of every key, then the second of those that have one, and so on. */
  private static void takeWaves(Work work, RecordKind kind, List<Entry> entries)
      throws SQLException {
    Map<String, Integer> seen = new HashMap<>();
    List<List<Entry>> waves = new ArrayList<>();
    for (Entry entry : entries) {
      int wave = seen.merge(entry.key(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(entry);
    }
    for (List<Entry> wave : waves) {
      KINDS.get(kind).take(work, wave);
    }
  }
}
