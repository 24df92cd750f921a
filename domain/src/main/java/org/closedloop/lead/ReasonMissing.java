package org.closedloop.lead;

import org.closedloop.refusal.Refusal;

/** This can only be done with a reason. */
public class ReasonMissing extends Refusal {

  public ReasonMissing() {
    super(Kind.INVALID, "reason-missing");
  }
}
