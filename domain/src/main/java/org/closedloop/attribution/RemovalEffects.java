package org.closedloop.attribution;

import java.util.SortedMap;

/**
 * What one version of the Markov model says about channels: how much of the wins would be missing
 * without each of them.
 *
 * @param month the first month whose wins are judged by it, counted from 1970-01
 * @param billionths by channel; a fitted number is kept whole, so that it never changes
 */
public record RemovalEffects(int month, SortedMap<String, Long> billionths) {

  /** The effect of a channel in billionths; the average for one that was never met before. */
  public long of(String channel) {
    Long effect = billionths.get(channel);
    return effect != null ? effect : average();
  }

  private long average() {
    return billionths.isEmpty()
        ? 0
        : billionths.values().stream().mapToLong(Long::longValue).sum() / billionths.size();
  }
}
