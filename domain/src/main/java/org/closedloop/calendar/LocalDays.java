package org.closedloop.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The local day of any instant in one zone, looked up instead of calculated: a night asks millions
 * of times.
 *
 * <p>Days are counted from 1970-01-01, instants in microseconds from then. Hours in which the clock
 * changes, and years far off, are calculated.
 */
public final class LocalDays {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int QUARTER = 900;
  private static final byte CALCULATE = Byte.MIN_VALUE;
  private static final int HOURS =
      Math.toIntExact(LocalDate.of(2100, 1, 1).toEpochDay() * SECONDS_PER_DAY / SECONDS_PER_HOUR);

  private final ZoneRules rules;
  private final byte[] quarters = new byte[HOURS];

  private LocalDays(ZoneRules rules) {
    this.rules = rules;
  }

  public static LocalDays in(ZoneId zone) {
    LocalDays days = new LocalDays(zone.getRules());
    for (int hour = 0; hour < HOURS; hour++) {
      days.quarters[hour] = days.quarterIn(hour);
    }
    return days;
  }

  private byte quarterIn(int hour) {
    Instant start = Instant.ofEpochSecond((long) hour * SECONDS_PER_HOUR);
    int offset = rules.getOffset(start).getTotalSeconds();
    ZoneOffsetTransition next = rules.nextTransition(start);
    boolean steady =
        next == null || next.toEpochSecond() >= start.getEpochSecond() + SECONDS_PER_HOUR;
    return steady && offset % QUARTER == 0 ? (byte) (offset / QUARTER) : CALCULATE;
  }

  /** The local day, counted from 1970-01-01, of an instant in microseconds. */
  public int dayOf(long micros) {
    long second = Math.floorDiv(micros, MICROS_PER_SECOND);
    long hour = Math.floorDiv(second, SECONDS_PER_HOUR);
    int offset;
    if (hour >= 0 && hour < HOURS && quarters[(int) hour] != CALCULATE) {
      offset = quarters[(int) hour] * QUARTER;
    } else {
      offset = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
    return Math.toIntExact(Math.floorDiv(second + offset, SECONDS_PER_DAY));
  }
}
