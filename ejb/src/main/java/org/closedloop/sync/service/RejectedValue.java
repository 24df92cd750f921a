package org.closedloop.sync.service;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.closedloop.sync.RowFault;

/**
 * A value that was not taken over, or not as it stands.
 *
 * @param line of the file, from 1
 * @param row the row as a line of a file of the same format
 */
public record RejectedValue(
    long id,
    long line,
    String column,
    String value,
    String reason,
    List<String> arguments,
    String row,
    boolean warning)
    implements Serializable {

  public String sentence(Locale language) {
    return RowFault.sentence(reason, arguments, language);
  }
}
