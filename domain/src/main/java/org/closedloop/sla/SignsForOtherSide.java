package org.closedloop.sla;

import org.closedloop.organisation.Department;
import org.closedloop.refusal.Refusal;

/** One person cannot sign for two parties. */
public class SignsForOtherSide extends Refusal {

  public SignsForOtherSide(Department department) {
    super(Kind.CONFLICT, "signs-for-other-side", department);
  }
}
