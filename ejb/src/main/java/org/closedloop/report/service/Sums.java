package org.closedloop.report.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Term;

/**
 * What the postings of each month add up to, by channel and campaign: the other side of the proof.
 */
public final class Sums {

  /** Where a sum belongs. */
  private record Key(String measure, Day day, YearMonth month) {}

  /** A channel and a campaign, either of them null for all. */
  public record Place(String channel, String campaign) {

    public static final Place ALL = new Place(null, null);

    public static Place channel(String channel) {
      return new Place(channel, null);
    }

    public static Place campaign(String campaign) {
      return new Place(null, campaign);
    }
  }

  private final Map<Key, Map<Place, Long>> sums = new HashMap<>();

  public void add(
      String measure, Day day, YearMonth month, String channel, String campaign, long amount) {
    Map<Place, Long> places =
        sums.computeIfAbsent(new Key(measure, day, month), key -> new HashMap<>());
    places.merge(Place.ALL, amount, Long::sum);
    places.merge(Place.channel(channel), amount, Long::sum);
    places.merge(Place.campaign(campaign), amount, Long::sum);
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
