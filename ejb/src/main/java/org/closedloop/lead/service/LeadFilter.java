package org.closedloop.lead.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.closedloop.lead.LeadStage;

/**
 * Which leads are wanted; what is null does not matter.
 *
 * @param text how company, person, last name, e-mail or source key begin, in any spelling
 * @param stage where the lead is now
 * @param channel the dimension's value; empty text finds leads without one
 * @param campaign as channel
 * @param segment as channel
 * @param region as channel
 * @param team as channel
 * @param owner as channel
 * @param from created on this day or later, in the reporting zone
 * @param to created before this day
 * @param excluded true: test and spam only; false: without them
 * @param open true: only those that can still be won
 * @param points only those not yet qualified that have at least so many points
 */
public record LeadFilter(
    String text,
    LeadStage stage,
    String channel,
    String campaign,
    String segment,
    String region,
    String team,
    String owner,
    LocalDate from,
    LocalDate to,
    Boolean excluded,
    Boolean open,
    Integer points)
    implements Serializable {

  /** Every lead there is. */
  public static final LeadFilter ALL =
      new LeadFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
