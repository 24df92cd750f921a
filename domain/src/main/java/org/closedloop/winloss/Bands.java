package org.closedloop.winloss;

import java.util.Arrays;
import java.util.List;

/** Puts numbers into a few groups, so that deals can be compared by them. */
public final class Bands {

  private Bands() {}

  /** Few, some, many: {@code 0-1}, {@code 2-3}, {@code 4-6}, {@code 7+}. */
  public static String contacts(int contacts) {
    return band(contacts, 1, 3, 6);
  }

  public static String meetings(int meetings) {
    return band(meetings, 0, 1);
  }

  public static String offers(int offers) {
    return band(offers, 0, 1);
  }

  /** A week, a month, a quarter, longer. */
  public static String days(long days) {
    return band(Math.max(0, days), 7, 30, 90);
  }

  /** Business minutes: within four hours, within a day of nine hours, later. */
  public static String firstContact(long minutes) {
    return minutes <= 240 ? "4h" : minutes <= 540 ? "9h" : "later";
  }

  /** The group of a number among groups that end with the given ones. */
  static String band(long number, long... ends) {
    long first = 0;
    for (long end : ends) {
      if (number <= end) {
        return first == end ? String.valueOf(end) : first + "-" + end;
      }
      first = end + 1;
    }
    return first + "+";
  }

  /**
   * The ends of four groups with about equally many amounts each, equal amounts together; fewer
   * groups where amounts repeat.
   */
  public static long[] quarters(List<Long> amounts) {
    long[] sorted = amounts.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return new long[0];
    }
    return Arrays.stream(new int[] {1, 2, 3})
        .mapToLong(quarter -> sorted[(sorted.length - 1) * quarter / 4])
        .distinct()
        .filter(end -> end < sorted[sorted.length - 1])
        .toArray();
  }

  /** The group of an amount: {@code ..100}, {@code 100..200}, {@code 200..}, above the first. */
  public static String amount(long amount, long... ends) {
    long first = -1;
    for (long end : ends) {
      if (amount <= end) {
        return (first < 0 ? "" : first) + ".." + end;
      }
      first = end;
    }
    return (first < 0 ? "" : first) + "..";
  }
}
