package org.closedloop.report.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Dimension;

/** The rows of the details as they were written: what they add up to and where they stand. */
public final class Bookings {

  /** The columns of the details by which a formula adds up, one range for each sheet they fill. */
  public record Ranges(
      List<String> measure,
      List<String> day,
      Map<Dimension, List<String>> cuts,
      List<String> amount) {}

  private final Sums sums = new Sums();
  private final Map<String, Set<String>> spellings = new HashMap<>();
  private Ranges ranges;

  public void add(Day day, YearMonth month, Booking booking, Names names) {
    sums.add(booking.measure(), day, month, booking.where(), booking.amount());
    booking.where().forEach((dimension, code) -> spelt(names.of(dimension, code), code));
  }

  public Sums sums() {
    return sums;
  }

  public void stand(Ranges where) {
    ranges = where;
  }

  public Ranges ranges() {
    return ranges;
  }

  /**
   * Whether a formula that looks for this name finds exactly what it means: spreadsheets take some
   * signs for commands, figures for numbers, and know no difference between great and small.
   */
  public boolean findable(String name) {
    return name.matches("[\\p{L}_()&,./ -]+")
        && name.matches("[\\p{L}(].*")
        && !name.matches("(?i)true|false|wahr|falsch")
        && spellings.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()).size() <= 1;
  }

  private void spelt(String name, String code) {
    spellings.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new HashSet<>()).add(code);
  }
}
