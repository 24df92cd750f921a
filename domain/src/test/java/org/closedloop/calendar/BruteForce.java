package org.closedloop.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Looks at the clock on the wall once a minute and counts: slow, and simple enough to be right. */
final class BruteForce {

  private BruteForce() {}

  /** What a random calendar was made of. */
  record Made(ZoneId zone, Land land, List<List<int[]>> week, Map<LocalDate, List<int[]>> days) {

    List<int[]> hoursOn(LocalDate day) {
      List<int[]> own = days.get(day);
      if (own != null) {
        return own;
      }
      boolean holiday = land != null && Holidays.of(land, day.getYear()).containsKey(day);
      return holiday ? List.of() : week.get(day.getDayOfWeek().getValue() - 1);
    }
  }

  static Duration between(Made calendar, Instant start, Instant end) {
    long minutes = 0;
    long today = Long.MIN_VALUE;
    List<int[]> hours = List.of();
    for (long at = start.getEpochSecond(); at < end.getEpochSecond(); at += 60) {
      ZoneOffset offset = calendar.zone.getRules().getOffset(Instant.ofEpochSecond(at));
      long wall = at + offset.getTotalSeconds();
      long day = Math.floorDiv(wall, 86_400);
      if (day != today) {
        today = day;
        hours = calendar.hoursOn(LocalDate.ofEpochDay(day));
      }
      long minute = Math.floorMod(wall, 86_400) / 60;
      for (int[] each : hours) {
        if (each[0] <= minute && minute < each[1]) {
          minutes++;
        }
      }
    }
    return Duration.ofMinutes(minutes);
  }
}
