package org.closedloop.handoff;

import org.closedloop.lead.LeadStage;
import org.closedloop.refusal.Refusal;

/** Sales has the lead already, or it is a test or spam. */
public class NotOfferable extends Refusal {

  public NotOfferable(LeadStage stage) {
    super(Kind.CONFLICT, "lead-not-offerable", stage);
  }
}
