package org.closedloop.sync.file;

import java.util.List;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.SourceRecord;

/**
 * A row with what it means: the records it becomes, or why it becomes none.
 *
 * @param main the row's own record; null if it is rejected or there is none
 * @param further records beside it
 * @param faults what is wrong, warnings included
 */
public record MappedRow(
    Row row, SourceRecord main, List<SourceRecord> further, List<RowFault> faults) {

  /** Whether the row cannot be taken over at all. */
  public boolean isRejected() {
    return faults.stream().anyMatch(fault -> !fault.warning());
  }

  /** Whether the contract makes nothing of this row. */
  public boolean isLeftOut() {
    return main == null && further.isEmpty() && !isRejected();
  }
}
