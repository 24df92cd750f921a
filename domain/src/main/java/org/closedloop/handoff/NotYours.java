package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** This step of a hand-off belongs to other people. */
public class NotYours extends Refusal {

  public NotYours() {
    super(Kind.CONFLICT, "hand-off-not-yours");
  }
}
