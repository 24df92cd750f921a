package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** Only what follows a return is confirmed, and once. */
public class NothingToConfirm extends Refusal {

  public NothingToConfirm() {
    super(Kind.CONFLICT, "hand-off-nothing-to-confirm");
  }
}
