package org.closedloop.report.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Term;

/**
 * What the postings of each month add up to, by each dimension the report is cut by: the other side
 * of the proof.
 */
public final class Sums {

  /** Where a sum belongs. */
  private record Key(String measure, Day day, YearMonth month) {}

  /**
   * A value of a dimension.
   *
   * @param dimension null for everything
   */
  public record Place(Dimension dimension, String value) {

    public static final Place ALL = new Place(null, "");

    public static Place of(Dimension dimension, String value) {
      return new Place(dimension, value);
    }

    public boolean isAll() {
      return dimension == null;
    }
  }

  private final Map<Key, Map<Place, Long>> sums = new HashMap<>();

  /**
   * @param where the value of each dimension by which the report is cut
   */
  public void add(
      String measure, Day day, YearMonth month, Map<Dimension, String> where, long amount) {
    Map<Place, Long> places =
        sums.computeIfAbsent(new Key(measure, day, month), key -> new HashMap<>());
    places.merge(Place.ALL, amount, Long::sum);
    where.forEach(
        (dimension, value) -> places.merge(Place.of(dimension, value), amount, Long::sum));
  }

  /** What the term comes to in these months. */
  public long of(Term term, Months months, Place place) {
    return months.each().stream()
        .mapToLong(
            month ->
                sums.getOrDefault(new Key(term.measure(), term.day(), month), Map.of())
                    .getOrDefault(place, 0L))
        .sum();
  }
}
