package org.closedloop.attribution;

import java.util.Comparator;

/**
 * One contact with a campaign, as attribution sees it.
 *
 * @param id breaks ties between contacts of one instant
 * @param at when, in microseconds since 1970
 * @param slice where the contact belongs: channel and campaign as known when it arrived
 * @param channel by which the contact came; empty where the source names none
 * @param direct whether the person came by itself, so that the channel explains nothing
 * @param marketing whether the channel is Marketing's work
 */
public record Touch(
    long id, long at, int slice, String channel, boolean direct, boolean marketing) {

  /** Earlier first; of the same instant, the one that was written first. */
  public static final Comparator<Touch> IN_TIME =
      Comparator.comparingLong(Touch::at).thenComparingLong(Touch::id);
}
