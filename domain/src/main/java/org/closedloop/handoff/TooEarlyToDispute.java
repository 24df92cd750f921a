package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** The departments agreed to settle this among themselves a few times first. */
public class TooEarlyToDispute extends Refusal {

  public TooEarlyToDispute(int refusals, int limit) {
    super(Kind.CONFLICT, "hand-off-dispute-too-early", refusals, limit);
  }
}
