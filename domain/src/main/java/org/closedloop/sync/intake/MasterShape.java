package org.closedloop.sync.intake;

import java.util.List;
import java.util.function.Function;
import org.closedloop.database.Column;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/**
 * How records of one kind stand in their table: one row each, changed in place.
 *
 * @param keys the columns that make the key of a table without a source
 * @param sourced whether keys belong to a source system
 * @param numbered whether rows have an id, a time of recording and a version
 * @param columns what else is written
 */
record MasterShape(
    RecordKind kind,
    String table,
    List<String> keys,
    boolean sourced,
    boolean numbered,
    List<Filled> columns) {

  /**
   * One column and where its value comes from.
   *
   * @param field the field that must be said for the column to be changed
   */
  record Filled(Column column, RecordField field, Function<SourceRecord, Object> from) {}
}
