package org.closedloop.kpi.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.closedloop.kpi.Period;
import org.closedloop.statistics.Interval;
import org.closedloop.statistics.KaplanMeier;
import org.closedloop.statistics.Wilson;

/**
 * How a cohort converts with age, as far as it is known: who is not that old counts only up to the
 * own age.
 *
 * @param period in which its leads entered
 * @param slice the value of each cut by its code
 * @param leads how many entered
 * @param converted how many of them have converted by now
 * @param settled how many have converted or are older than nine of ten conversions take
 * @param mature whether all leads are that old and the period is over
 * @param ages how many leads are of which age in days
 * @param points one for every age at which somebody converted
 */
public record CohortCurve(
    Period period,
    Map<String, String> slice,
    long leads,
    long converted,
    long settled,
    boolean mature,
    SortedMap<Integer, Long> ages,
    List<KaplanMeier.Point> points) {

  /** The share that has converted by now; nothing for a cohort without leads. */
  public Optional<Double> share() {
    return leads == 0 ? Optional.empty() : Optional.of((double) converted / leads);
  }

  /** In which the share lies that has converted by now. */
  public Optional<Interval> interval() {
    return Wilson.of(converted, leads);
  }

  /** The age of its youngest lead: up to it nothing is estimated. */
  public int youngest() {
    return ages.isEmpty() ? 0 : ages.firstKey();
  }

  /** The age of its oldest lead: beyond it nothing is known. */
  public int oldest() {
    return ages.isEmpty() ? 0 : ages.lastKey();
  }

  /** What it had come to at an age; nothing if no lead is that old yet. */
  public Optional<CohortAtAge> at(int age) {
    if (leads == 0 || oldest() < age) {
      return Optional.empty();
    }
    long reached = sum(ages.tailMap(age).values());
    long by =
        points.stream()
            .filter(point -> point.age() <= age)
            .mapToLong(KaplanMeier.Point::conversions)
            .sum();
    if (by == 0 || youngest() >= age) { // of those who are that old: nobody, or all are
      double share = (double) by / reached;
      return Wilson.of(by, reached)
          .map(interval -> new CohortAtAge(age, reached, youngest() >= age, by, share, interval));
    }
    KaplanMeier.Point point = KaplanMeier.at(points, age);
    return Optional.of(new CohortAtAge(age, reached, false, by, point.share(), point.interval()));
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
