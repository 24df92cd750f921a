package org.closedloop.sla.service;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How long a time both sides are looked at together. */
public enum CockpitSpan implements Serializable {
  WEEK {
    @Override
    public LocalDate first(LocalDate any) {
      return any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public LocalDate next(LocalDate first) {
      return first.plusWeeks(1);
    }
  },
  MONTH {
    @Override
    public LocalDate first(LocalDate any) {
      return any.withDayOfMonth(1);
    }

    @Override
    public LocalDate next(LocalDate first) {
      return first.plusMonths(1);
    }
  },
  QUARTER {
    @Override
    public LocalDate first(LocalDate any) {
      return any.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    public LocalDate next(LocalDate first) {
      return first.plusMonths(MONTHS_PER_QUARTER);
    }
  };

  private static final int MONTHS_PER_QUARTER = 3;

  /** First day of the span a day belongs to. */
  public abstract LocalDate first(LocalDate any);

  /** First day of the span after the one that begins then. */
  public abstract LocalDate next(LocalDate first);

  /** First day of the span before the one that begins then. */
  public LocalDate before(LocalDate first) {
    return first(first.minusDays(1));
  }
}
