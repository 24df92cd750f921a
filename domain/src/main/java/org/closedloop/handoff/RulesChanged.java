package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** Somebody else published rules while these were being written. */
public class RulesChanged extends Refusal {

  public RulesChanged(int newest) {
    super(Kind.CONFLICT, "hand-off-rules-changed", newest);
  }
}
