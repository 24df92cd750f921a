package org.closedloop.demo;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How big the made-up company is and up to which day it has lived.
 *
 * @param seed another seed gives another company of the same kind
 * @param leads exactly so many leads
 * @param touchpoints about so many touchpoints
 * @param lastDay the last day on which anything happens
 */
public record DemoSettings(long seed, int leads, int touchpoints, LocalDate lastDay) {

  /** The company's own time zone. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** Whole months before the month of the last day. */
  public static final int MONTHS = 24;

  private static final int MANY_LEADS = 100_000;

  public DemoSettings {
    if (leads < 1 || touchpoints < leads) {
      throw new IllegalArgumentException("Every lead needs at least one touchpoint");
    }
  }

  /** What a new installation shows. */
  public static DemoSettings usual(LocalDate lastDay) {
    return new DemoSettings(412, 20_000, 150_000, lastDay);
  }

  public LocalDate firstDay() {
    return lastDay.withDayOfMonth(1).minusMonths(MONTHS);
  }

  /** First day of the n-th month of the company's life, the first month being 1. */
  public LocalDate month(int number) {
    return firstDay().plusMonths(number - 1L);
  }

  /** Companies among which the leads' employers are drawn. */
  int accounts() {
    return Math.max(40, (int) (leads * 0.45));
  }

  /** A big company runs each campaign once per product line, a small one once. */
  int variants() {
    return leads > MANY_LEADS ? ProductLine.values().length : 1;
  }
}
