package org.closedloop.sync.intake;

import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.SourceRecord;

/**
 * One record on its way in.
 *
 * @param said what the source says
 * @param row the row it comes from
 * @param isMain whether it is the row's own record and decides what becomes of the row
 */
record Entry(SourceRecord said, TakenRow row, boolean isMain) {

  String key() {
    return said.key();
  }

  void created() {
    if (isMain) {
      row.creates();
    } else {
      row.changes();
    }
  }

  void changed() {
    row.changes();
  }

  /** This record cannot be taken in; a further record costs the row nothing but a warning. */
  void reject(RecordField field, Reason reason, String... arguments) {
    Object value = said.value(field);
    String text = value == null ? null : value.toString();
    if (isMain) {
      row.reject(RowFault.of(field.name(), text, reason, arguments));
    } else {
      row.warn(RowFault.warning(field.name(), text, Reason.FURTHER_RECORD_LEFT_OUT, reason.code()));
    }
  }

  void warn(RecordField field, Reason reason, String... arguments) {
    Object value = said.value(field);
    row.warn(
        RowFault.warning(field.name(), value == null ? null : value.toString(), reason, arguments));
  }
}
