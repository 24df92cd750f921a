package org.closedloop.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

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
    int hour = 0;
    while (hour < HOURS) {
      hour = days.fillToNextChange(hour);
    }
    return days;
  }

  /** From one clock change to the next all hours are alike. */
  private int fillToNextChange(int from) {
    Instant start = Instant.ofEpochSecond((long) from * SECONDS_PER_HOUR);
    int offset = rules.getOffset(start).getTotalSeconds();
    ZoneOffsetTransition change = rules.nextTransition(start);
    long end = (long) HOURS * SECONDS_PER_HOUR;
    if (change != null) {
      end = Math.min(end, change.toEpochSecond());
    }
    int to = Math.toIntExact(end / SECONDS_PER_HOUR);
    byte quarter = offset % QUARTER == 0 ? (byte) (offset / QUARTER) : CALCULATE;
    Arrays.fill(quarters, from, to, quarter);
    if (end % SECONDS_PER_HOUR == 0) {
      return to;
    }
    quarters[to] = CALCULATE;
    return to + 1;
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
