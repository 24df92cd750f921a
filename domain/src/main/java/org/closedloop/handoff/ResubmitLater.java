package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** A lead can be looked at again only on a later day. */
public class ResubmitLater extends Refusal {

  public ResubmitLater() {
    super(Kind.INVALID, "hand-off-resubmit-later");
  }
}
