package org.closedloop.sync.intake;

import java.util.List;
import org.closedloop.database.Column;
import org.closedloop.sync.RecordKind;

/**
 * How records of one kind stand in their history table: one row each, corrected by further rows.
 *
 * @param owner what the rows belong to
 * @param columns what is written beside keys, clocks and corrections
 * @param cells the values of those columns
 */
record HistoryShape(RecordKind kind, String table, Owner owner, List<Column> columns, Cells cells) {

  /** Whether its rows bear an origin of their own. */
  boolean sliced() {
    return columns.stream().anyMatch(column -> column.name().equals("slice"));
  }

  /** What a history belongs to. */
  enum Owner {
    NOBODY,
    LEAD,
    OPPORTUNITY
  }

  /** Finds the values of one row. */
  @FunctionalInterface
  interface Cells {
    /** Null if the record was refused. */
    Object[] of(Work work, Entry entry) throws java.sql.SQLException;
  }
}
