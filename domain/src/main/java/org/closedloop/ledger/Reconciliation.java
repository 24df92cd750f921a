package org.closedloop.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run checks before anybody sees it: the change of the totals is what it posted, and the
 * totals are what was ever posted.
 */
final class Reconciliation {

  private Reconciliation() {}

  /**
   * Compares postings and totals, measure by measure.
   *
   * @return by measure what the run posted and what the totals come to after it
   * @throws LedgerDoesNotBalance if they differ
   */
  static SortedMap<Integer, Sums> check(int run, StandingSums standing, PostedSums posted) {
    SortedMap<Integer, Sums> checked = new TreeMap<>();
    posted
        .ever()
        .forEach(
            (measure, ever) -> {
              long change = standing.change().getOrDefault(measure, 0L);
              long amount = posted.byRun().get(measure);
              long total = standing.total().getOrDefault(measure, 0L);
              if (change != amount) {
                throw new LedgerDoesNotBalance(
                    run, measure, "the totals change by", change, amount);
              }
              if (total != ever) {
                throw new LedgerDoesNotBalance(run, measure, "in total", total, ever);
              }
              checked.put(measure, new Sums(change, total));
            });
    return checked;
  }

  /**
   * The sums of one measure.
   *
   * @param posted by the run
   * @param total after the run
   */
  record Sums(long posted, long total) {}
}
