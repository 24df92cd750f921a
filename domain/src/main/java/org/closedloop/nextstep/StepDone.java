package org.closedloop.nextstep;

import org.closedloop.refusal.Refusal;

/** The step is done already. */
public class StepDone extends Refusal {

  /**
   * @param by who did it
   */
  public StepDone(String by) {
    super(Kind.CONFLICT, "next-step-done", by);
  }
}
