package org.closedloop.handoff.service;

import java.io.Serializable;
import org.closedloop.handoff.HandOffState;

/**
 * The last hand-off of a lead.
 *
 * @param mine whether the caller answers for the team that has it
 */
public record LastHandOff(long id, HandOffState state, boolean mine) implements Serializable {

  /** Whether somebody of Sales answers for the lead now. */
  public boolean isWithSales() {
    return state == HandOffState.OPEN || state == HandOffState.ACCEPTED;
  }
}
