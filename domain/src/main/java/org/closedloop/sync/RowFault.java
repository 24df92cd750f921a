package org.closedloop.sync;

import java.util.List;
import java.util.Locale;
import org.closedloop.text.Messages;

/**
 * What is wrong with one value of a row, with the place and the reason.
 *
 * @param column the column of the file, or null if the row as a whole is meant
 * @param value the text found there, or null
 * @param reason why it cannot be taken over
 * @param arguments what the reason's sentence is filled with
 * @param warning whether the row was taken over nevertheless
 */
public record RowFault(
    String column, String value, Reason reason, List<String> arguments, boolean warning) {

  public static RowFault of(String column, String value, Reason reason, String... arguments) {
    return new RowFault(column, value, reason, List.of(arguments), false);
  }

  public static RowFault warning(String column, String value, Reason reason, String... arguments) {
    return new RowFault(column, value, reason, List.of(arguments), true);
  }

  /** The reason in words, in German or English. */
  public String sentence(Locale language) {
    return sentence(reason.code(), arguments, language);
  }

  /** The words for a reason as it was stored. */
  public static String sentence(String reason, List<String> arguments, Locale language) {
    return Messages.in(language).say("sync.reason." + reason, arguments.toArray());
  }
}
