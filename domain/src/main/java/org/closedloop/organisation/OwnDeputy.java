package org.closedloop.organisation;

import org.closedloop.refusal.Refusal;

/** Nobody can stand in for himself. */
public class OwnDeputy extends Refusal {

  public OwnDeputy(String employee) {
    super(Kind.INVALID, "own-deputy", employee);
  }
}
