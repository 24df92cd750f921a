package org.closedloop.worklist;

import org.closedloop.refusal.Refusal;

/** The planned step is not any more what it was when the worklist was taken along. */
public class StepChanged extends Refusal {

  /**
   * @param what the step says now
   */
  public StepChanged(String what) {
    super(Kind.CONFLICT, "worklist-step-changed", what);
  }
}
