package org.closedloop.sla;

import org.closedloop.refusal.Refusal;

/** The terms of an agreement contradict themselves or miss something. */
public class BadAgreement extends Refusal {

  public BadAgreement(String fault) {
    super(Kind.INVALID, "bad-agreement", fault);
  }
}
