package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** The lead is offered already and waits for its answer. */
public class AlreadyOffered extends Refusal {

  public AlreadyOffered() {
    super(Kind.CONFLICT, "hand-off-open");
  }
}
