package org.closedloop.sync.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which refused values of an import are wanted.
 *
 * @param warning whether those that were taken over in part, or those whose row was refused
 * @param reason code of the reason; null for all
 * @param column of the file; null for all
 */
public record RejectedFilter(long id, boolean warning, String reason, String column)
    implements Serializable {

  /** The condition; {@link #values} stand for the question marks. */
  String condition() {
    return " from rejected_record where import = ? and warning = "
        + warning
        + (reason == null ? "" : " and reason = ?")
        + (column == null ? "" : " and column_name = ?");
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    values.add(id);
    if (reason != null) {
      values.add(reason);
    }
    if (column != null) {
      values.add(column);
    }
    return values;
  }
}
