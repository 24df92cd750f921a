package org.closedloop.sla.clock;

import org.closedloop.refusal.Refusal;

/** Who asked for something cannot approve it. */
public class SamePerson extends Refusal {

  public SamePerson() {
    super(Kind.CONFLICT, "same-person");
  }
}
