package org.closedloop.sla.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.closedloop.calendar.BusinessCalendar;

/** How long somebody has: business hours, or whole working days. */
public final class Limit {

  private final int hours;
  private final int days;

  private Limit(int hours, int days) {
    this.hours = hours;
    this.days = days;
  }

  /** So many hours of business time. */
  public static Limit hours(int hours) {
    return new Limit(hours, 0);
  }

  /** Until the same time of day so many working days later. */
  public static Limit workingDays(int days) {
    return new Limit(0, days);
  }

  /** No time at all: what is promised must be so at once. */
  public static Limit atOnce() {
    return new Limit(0, 0);
  }

  /** The business time somebody has who starts then. */
  public Duration from(Instant start, BusinessCalendar calendar) {
    if (days == 0) {
      return Duration.ofHours(hours);
    }
    ZoneId zone = calendar.zone();
    LocalDateTime local = LocalDateTime.ofInstant(start, zone);
    Instant end =
        calendar
            .plusWorkingDays(local.toLocalDate(), days)
            .atTime(local.toLocalTime())
            .atZone(zone)
            .toInstant();
    return calendar.between(start, end);
  }
}
