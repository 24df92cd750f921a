package org.closedloop.winloss;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some closed deals teach.
 *
 * @param wonFor reasons noted at wins, most frequent first; {@code lostFor} likewise
 * @param effects of circumstances: what was found first, then what was not, then what had too few
 * @param effort what Sales did for won deals and for lost ones
 */
public record Findings(
    Balance all,
    List<NotedReason> wonFor,
    List<NotedReason> lostFor,
    List<Effect> effects,
    Effort effort) {

  /**
   * Documented activities of Sales.
   *
   * @param forWon of the deals that were won
   * @param forLost of those that were lost
   */
  public record Effort(long forWon, long forLost) {}

  public static Findings of(List<ClosedDeal> deals) {
    Balance all = Balance.NOTHING;
    long forWon = 0;
    long forLost = 0;
    for (ClosedDeal deal : deals) {
      all = all.plus(deal);
      forWon += deal.won() ? deal.activities() : 0;
      forLost += deal.won() ? 0 : deal.activities();
    }
    return new Findings(
        all,
        reasons(deals.stream().filter(ClosedDeal::won).toList()),
        reasons(deals.stream().filter(deal -> !deal.won()).toList()),
        Effects.of(deals),
        new Effort(forWon, forLost));
  }

  /** How many differences were found. */
  public long found() {
    return effects.stream().filter(Effect::isFound).count();
  }

  /** How many circumstances had enough deals to be looked at. */
  public long tested() {
    return effects.stream().filter(effect -> effect.test() != null).count();
  }

  private static List<NotedReason> reasons(List<ClosedDeal> alike) {
    Map<String, long[]> found = new TreeMap<>();
    for (ClosedDeal deal : alike) {
      long[] sums = found.computeIfAbsent(deal.reason(), any -> new long[2]);
      sums[0]++;
      sums[1] += deal.cents();
    }
    return found.entrySet().stream()
        .map(
            entry ->
                new NotedReason(
                    entry.getKey(),
                    (int) entry.getValue()[0],
                    (double) entry.getValue()[0] / alike.size(),
                    entry.getValue()[1]))
        .sorted(comparingLong((NotedReason r) -> -r.deals()).thenComparing(NotedReason::reason))
        .toList();
  }
}
