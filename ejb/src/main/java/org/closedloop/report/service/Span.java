package org.closedloop.report.service;

import java.time.YearMonth;

/** The stretches of time a monthly report compares. */
public enum Span {
  MONTH,
  PREVIOUS_MONTH,
  YEAR_BEFORE,
  YEAR_TO_DATE;

  /** The first month that belongs to it. */
  YearMonth first(YearMonth month) {
    return switch (this) {
      case MONTH -> month;
      case PREVIOUS_MONTH -> month.minusMonths(1);
      case YEAR_BEFORE -> month.minusYears(1);
      case YEAR_TO_DATE -> month.withMonth(1);
    };
  }

  /** The last month that belongs to it. */
  YearMonth last(YearMonth month) {
    return this == YEAR_TO_DATE ? month : first(month);
  }
}
