package org.closedloop.handoff.service;

import java.io.Serializable;
import org.closedloop.handoff.HandOffState;

/**
 * Which hand-offs are wanted; what is null does not matter.
 *
 * @param team the team they are offered to
 * @param mine only those offered to the caller, or to nobody of the caller's team
 * @param unassigned only those that belong to a team, but to nobody in it
 * @param lead key of the lead
 */
public record HandOffFilter(
    HandOffState state, String team, boolean mine, boolean unassigned, String lead)
    implements Serializable {

  public static final HandOffFilter OPEN = of(HandOffState.OPEN);

  /** The same, of one team only; null for all. */
  public HandOffFilter ofTeam(String wanted) {
    return new HandOffFilter(state, wanted, mine, unassigned, lead);
  }

  /** The same, of one lead only, named by its key; null for all. */
  public HandOffFilter ofLead(String wanted) {
    return new HandOffFilter(state, team, mine, unassigned, wanted);
  }

  /** All in a state; null for every state. */
  public static HandOffFilter of(HandOffState state) {
    return new HandOffFilter(state, null, false, false, null);
  }
}
