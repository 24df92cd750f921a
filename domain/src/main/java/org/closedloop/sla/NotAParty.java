package org.closedloop.sla;

import org.closedloop.organisation.Department;
import org.closedloop.refusal.Refusal;

/** Somebody signs for a department that is no party of the agreement. */
public class NotAParty extends Refusal {

  public NotAParty(Department department) {
    super(Kind.INVALID, "not-a-party", department);
  }
}
