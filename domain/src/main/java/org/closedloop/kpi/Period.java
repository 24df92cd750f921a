package org.closedloop.kpi;

import java.time.LocalDate;

/** One period of a figure with its label; a span of days in the reporting zone, half-open. */
public record Period(String label, LocalDate startInclusive, LocalDate endExclusive) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(startInclusive) && day.isBefore(endExclusive);
  }
}
