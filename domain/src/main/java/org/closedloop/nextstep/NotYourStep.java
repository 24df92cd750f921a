package org.closedloop.nextstep;

import org.closedloop.refusal.Refusal;

/**
 * What somebody of another team is to do is for that team and the lead of the department to plan.
 */
public class NotYourStep extends Refusal {

  /**
   * @param employee code of who is to do it
   */
  public NotYourStep(String employee) {
    super(Kind.FORBIDDEN, "next-step-not-yours", employee);
  }
}
