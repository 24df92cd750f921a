package org.closedloop.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * Something today's data cannot report.
 *
 * @param code of the figure, or of the promise
 * @param agreed whether the agreement in force relies on it
 * @param missing what nobody delivers
 */
public record Unfed(Subject subject, String code, boolean agreed, List<Missing> missing) {

  /** What is not reported. */
  public enum Subject {
    FIGURE,
    PROMISE
  }

  /**
   * What is not delivered.
   *
   * @param what code of the measure; of a promise the code of its kind
   * @param last the month it was delivered last; null if never
   */
  public record Missing(String what, LocalDate last) {}

  public Unfed {
    missing = List.copyOf(missing);
  }
}
