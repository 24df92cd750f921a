package org.closedloop.kpi.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.kpi.Period;
import org.closedloop.statistics.KaplanMeier;

/** A cohort while it is counted: how many entered on each day, and who converted at which age. */
final class CohortDays {

  /** Those who entered on one day. */
  private static final class Entry {
    private long leads;
    private final NavigableMap<Integer, Long> convertedAt = new TreeMap<>();

    private long converted() {
      return convertedAt.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private final NavigableMap<LocalDate, Entry> entries = new TreeMap<>();

  void entered(LocalDate day, long count) {
    entry(day).leads += count;
  }

  void converted(LocalDate entered, LocalDate day, long count) {
    int age = (int) ChronoUnit.DAYS.between(entered, day);
    entry(entered).convertedAt.merge(age, count, Long::sum);
  }

  private Entry entry(LocalDate day) {
    return entries.computeIfAbsent(day, d -> new Entry());
  }

  long leads() {
    return entries.values().stream().mapToLong(entry -> entry.leads).sum();
  }

  CohortCurve curve(Period period, Map<String, String> slice, Maturity maturity) {
    KaplanMeier estimate = new KaplanMeier();
    long converted = 0;
    long settled = 0;
    SortedMap<Integer, Long> ages = new TreeMap<>();
    for (var entered : entries.entrySet()) {
      Entry entry = entered.getValue();
      int age = (int) Math.max(0, ChronoUnit.DAYS.between(entered.getKey(), maturity.knownDay()));
      entry.convertedAt.forEach((at, count) -> estimate.converted(Math.min(at, age), count));
      estimate.observed(age, Math.max(0, entry.leads - entry.converted()));
      converted += entry.converted();
      settled += age >= maturity.daysNeeded() ? entry.leads : entry.converted();
      if (entry.leads > 0) {
        ages.merge(age, entry.leads, Long::sum);
      }
    }
    return new CohortCurve(
        period,
        slice,
        leads(),
        converted,
        settled,
        maturity.reachedBy(period),
        ages,
        estimate.curve());
  }
}
