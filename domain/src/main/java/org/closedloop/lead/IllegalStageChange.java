package org.closedloop.lead;

import org.closedloop.refusal.Refusal;

/** The funnel has no step from where the lead is to where it should go. */
public class IllegalStageChange extends Refusal {

  public IllegalStageChange(LeadStage from, LeadStage to) {
    super(Kind.CONFLICT, "illegal-stage-change", from, to);
  }
}
