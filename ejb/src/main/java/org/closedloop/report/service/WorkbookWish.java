package org.closedloop.report.service;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A workbook that a night asks for.
 *
 * @param run the night
 * @param language of the workbook, {@code de} or {@code en}
 */
record WorkbookWish(String report, Occasion occasion, YearMonth month, String language, int run) {

  /** Names it among all. */
  String code() {
    return "%s:%s:%s:%s:%d".formatted(report, occasion, month, language, run);
  }

  /** The last day it speaks of. */
  LocalDate last(LocalDate known) {
    return month.atEndOfMonth().isBefore(known) ? month.atEndOfMonth() : known;
  }
}
