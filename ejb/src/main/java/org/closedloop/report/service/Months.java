package org.closedloop.report.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Whole months in a row, first and last included. */
public record Months(YearMonth first, YearMonth last) {

  public static Months of(YearMonth month) {
    return new Months(month, month);
  }

  public LocalDate startInclusive() {
    return first.atDay(1);
  }

  public LocalDate endExclusive() {
    return last.plusMonths(1).atDay(1);
  }

  public List<YearMonth> each() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  public boolean single() {
    return first.equals(last);
  }
}
