package org.closedloop.privacy;

import org.closedloop.refusal.Refusal;

/** Somebody else has decided another policy in the meantime, which must be read first. */
public class PolicyChanged extends Refusal {

  public PolicyChanged() {
    super(Kind.CONFLICT, "privacy-policy-changed");
  }
}
