package org.closedloop.sla.clock;

import java.time.Duration;
import java.time.Instant;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.sla.Promise;

/** Under which terms a clock runs; they are settled when it starts. */
record ClockTerms(Promise promise, BusinessCalendar calendar, Instant start, int limitMinutes) {

  private static final int PERCENT = 100;

  Duration limit() {
    return Duration.ofMinutes(limitMinutes);
  }

  /** After how much of its time somebody is warned. */
  Duration warning() {
    return limit().multipliedBy(promise.whole("warn", 75)).dividedBy(PERCENT);
  }

  static int minutes(Duration limit) {
    return Math.toIntExact((limit.toSeconds() + 59) / 60);
  }
}
