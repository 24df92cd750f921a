package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** Only a return or a refusal goes to the managers, and once. */
public class NothingToDispute extends Refusal {

  public NothingToDispute() {
    super(Kind.CONFLICT, "hand-off-nothing-to-dispute");
  }
}
