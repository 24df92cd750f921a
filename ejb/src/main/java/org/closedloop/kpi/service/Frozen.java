package org.closedloop.kpi.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which months keep the figures both sides have signed, and of which run these are. What runs have
 * learned since shows only where another run is asked for by name.
 */
public record Frozen(SortedMap<YearMonth, PublishedRun> months) {

  public static final Frozen NONE = new Frozen(new TreeMap<>());

  /**
   * Some days for which one run speaks.
   *
   * @param frozen whether both sides have signed them
   */
  public record Stretch(LocalDate from, LocalDate to, PublishedRun run, boolean frozen) {}

  public boolean isEmpty() {
    return months.isEmpty();
  }

  /** Those that keep this run or one before it. */
  public Frozen knownTo(PublishedRun run) {
    SortedMap<YearMonth, PublishedRun> known = new TreeMap<>(months);
    known.values().removeIf(signed -> signed.id() > run.id());
    return new Frozen(known);
  }

  /**
   * Cuts days so that one run speaks for each part.
   *
   * @param otherwise the run that speaks for months that are not frozen
   */
  public List<Stretch> stretches(LocalDate from, LocalDate to, PublishedRun otherwise) {
    if (months.isEmpty()) {
      return List.of(new Stretch(from, to, otherwise, false));
    }
    List<Stretch> stretches = new ArrayList<>();
    LocalDate start = from;
    while (start.isBefore(to)) {
      LocalDate month = start.withDayOfMonth(1).plusMonths(1);
      LocalDate end = month.isBefore(to) ? month : to;
      PublishedRun signed = months.get(YearMonth.from(start));
      Stretch next = new Stretch(start, end, signed == null ? otherwise : signed, signed != null);
      int last = stretches.size() - 1;
      if (last >= 0 && goesOn(stretches.get(last), next)) {
        next = new Stretch(stretches.get(last).from(), end, next.run(), next.frozen());
        stretches.set(last, next);
      } else {
        stretches.add(next);
      }
      start = end;
    }
    return stretches;
  }

  private static boolean goesOn(Stretch one, Stretch other) {
    return one.frozen() == other.frozen() && one.run().equals(other.run());
  }
}
