package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** Somebody answered this hand-off before, or Marketing withdrew it. */
public class AlreadyAnswered extends Refusal {

  public AlreadyAnswered(String who) {
    super(Kind.CONFLICT, "hand-off-answered", who);
  }
}
