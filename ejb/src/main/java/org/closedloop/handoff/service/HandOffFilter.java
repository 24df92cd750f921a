package org.closedloop.handoff.service;

import java.io.Serializable;
import org.closedloop.handoff.HandOffState;

/**
 * Which hand-offs are wanted; what is null does not matter.
 *
 * @param team the team they are offered to
 * @param mine only those offered to the caller, or to nobody of the caller's team
 * @param lead key of the lead
 */
public record HandOffFilter(HandOffState state, String team, boolean mine, String lead)
    implements Serializable {

  public static final HandOffFilter OPEN = new HandOffFilter(HandOffState.OPEN, null, false, null);
}
