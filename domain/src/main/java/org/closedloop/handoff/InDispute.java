package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** The lead waits for a manager's decision and cannot be offered before. */
public class InDispute extends Refusal {

  public InDispute() {
    super(Kind.CONFLICT, "hand-off-in-dispute");
  }
}
