package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** No manager is asked about this hand-off, or one has decided. */
public class NothingToDecide extends Refusal {

  public NothingToDecide() {
    super(Kind.CONFLICT, "hand-off-nothing-to-decide");
  }
}
