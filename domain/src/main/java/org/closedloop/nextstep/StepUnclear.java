package org.closedloop.nextstep;

import org.closedloop.refusal.Refusal;

/** A next step needs what is to be done, by whom and until when. */
public class StepUnclear extends Refusal {

  public StepUnclear() {
    super(Kind.INVALID, "next-step-unclear");
  }
}
