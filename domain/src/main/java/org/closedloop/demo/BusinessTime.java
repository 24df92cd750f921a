package org.closedloop.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** When people work: weekdays from eight to five, except on national holidays. */
final class BusinessTime {

  private static final int OPENS = 8;
  private static final int CLOSES = 17;

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(10, 3),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26),
          MonthDay.of(12, 31));

  private static final int[] AROUND_EASTER = {-2, 1, 39, 50};

  private BusinessTime() {}

  static boolean worksOn(LocalDate day) {
    return !isWeekend(day) && !isHoliday(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  static boolean isHoliday(LocalDate day) {
    if (FIXED.contains(MonthDay.from(day))) {
      return true;
    }
    if (day.getMonth().compareTo(Month.MARCH) < 0 || day.getMonth().compareTo(Month.JUNE) > 0) {
      return false;
    }
    LocalDate easter = easter(day.getYear());
    for (int days : AROUND_EASTER) {
      if (day.equals(easter.plusDays(days))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same instant if people work then, else some time in the first hours of the next working
   * day.
   */
  static Instant from(Instant instant, Dice dice) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, DemoSettings.ZONE);
    boolean early = local.getHour() < OPENS;
    if (worksOn(local.toLocalDate()) && !early && local.getHour() < CLOSES) {
      return instant;
    }
    LocalDate day = local.toLocalDate().plusDays(early ? 0 : 1);
    while (!worksOn(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(OPENS, 0)
        .plusSeconds(dice.below(2 * 3600))
        .atZone(DemoSettings.ZONE)
        .toInstant();
  }

  /** Easter Sunday by Gauss's rule as Lichtenberg put it. */
  static LocalDate easter(int year) {
    int k = year / 100;
    int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    int s = 2 - (3 * k + 3) / 4;
    int a = year % 19;
    int d = (19 * a + m) % 30;
    int r = (d + a / 11) / 29;
    int og = 21 + d - r;
    int sz = 7 - (year + year / 4 + s) % 7;
    int oe = 7 - (og - sz) % 7;
    return LocalDate.of(year, Month.MARCH, 1).plusDays(og + oe - 1L);
  }
}
