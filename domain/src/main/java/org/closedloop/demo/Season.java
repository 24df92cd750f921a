package org.closedloop.demo;

import java.time.LocalDate;

/** How lively a day is: summer and Christmas are quiet, weekends and holidays nearly still. */
final class Season {

  private static final double[] MONTHS = {
    0.95, 1.00, 1.10, 1.05, 0.95, 1.00, 0.85, 0.65, 1.10, 1.15, 1.10, 0.70
  };

  private static final double WEEKEND = 0.25;
  private static final double HOLIDAY = 0.15;

  private Season() {}

  static double of(LocalDate day) {
    double month = MONTHS[day.getMonthValue() - 1];
    if (BusinessTime.isHoliday(day)) {
      return month * HOLIDAY;
    }
    return BusinessTime.isWeekend(day) ? month * WEEKEND : month;
  }
}
