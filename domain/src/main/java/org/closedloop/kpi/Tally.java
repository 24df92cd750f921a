package org.closedloop.kpi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the ledger says about one cell of a figure: the sum of each measure by each day, and the
 * distribution of values where a figure ranks its cases. Tallies of parts add up to the tally of
 * the whole.
 */
public final class Tally {

  private record Key(String measure, Day day) {}

  private final Map<Key, Long> sums = new HashMap<>();
  private final Distribution distribution = new Distribution();

  /** The tally of a whole, from those of its parts. */
  public static Tally sum(Collection<Tally> parts) {
    Tally whole = new Tally();
    parts.forEach(whole::addAll);
    return whole;
  }

  public Tally add(String measure, Day day, long amount) {
    sums.merge(new Key(measure, day), amount, Long::sum);
    return this;
  }

  public void addAll(Tally other) {
    other.sums.forEach((key, amount) -> add(key.measure(), key.day(), amount));
    distribution.addAll(other.distribution);
  }

  public long sum(String measure, Day day) {
    return sums.getOrDefault(new Key(measure, day), 0L);
  }

  public Distribution distribution() {
    return distribution;
  }

  /** Nothing was booked, or corrections took everything back. */
  public boolean isEmpty() {
    return distribution.size() == 0 && sums.values().stream().allMatch(amount -> amount == 0);
  }
}
