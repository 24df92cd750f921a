package org.closedloop.scoring.service;

import java.io.Serializable;
import java.util.List;

/**
 * How the points of open leads are spread.
 *
 * @param leads how many leads by points: the first entry is those with 0, the last those with most
 * @param judged how many leads were looked at
 * @param open how many open leads there are; more than judged if only a sample was computed
 */
public record ScoreEffect(List<Long> leads, long judged, long open) implements Serializable {

  public ScoreEffect {
    leads = List.copyOf(leads);
  }

  /** How many of the leads looked at have so many points or more. */
  public long from(int points) {
    return leads.stream().skip(Math.max(0, points)).mapToLong(Long::longValue).sum();
  }
}
