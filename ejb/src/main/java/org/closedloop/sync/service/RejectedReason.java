package org.closedloop.sync.service;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.closedloop.sync.RowFault;

/**
 * Rows that were not taken over, or not as they stand, for one reason.
 *
 * @param line where the first of them is
 * @param column its column, or null
 * @param value what stands there, or null
 * @param rows how many values there are of this reason in this column
 */
public record RejectedReason(
    boolean warning,
    long line,
    String column,
    String value,
    String reason,
    List<String> arguments,
    long rows)
    implements Serializable {

  public String sentence(Locale language) {
    return RowFault.sentence(reason, arguments, language);
  }
}
