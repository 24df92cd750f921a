package org.closedloop.report.service;

import java.time.YearMonth;

/** The month a report is about, and the months it is compared with. */
public record ReportPeriod(YearMonth month) {

  /** How many months a trend shows: the month itself and the twelve before it. */
  private static final int TREND = 13;

  public Months of(Span span) {
    return new Months(span.first(month), span.last(month));
  }

  /** The month and the twelve before it, so that the same month of the year before is in sight. */
  public Months trend() {
    return new Months(month.minusMonths(TREND - 1L), month);
  }

  /** Everything the report looks at. */
  public Months all() {
    return new Months(earlier(trend().first(), of(Span.YEAR_TO_DATE).first()), month);
  }

  private static YearMonth earlier(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }
}
