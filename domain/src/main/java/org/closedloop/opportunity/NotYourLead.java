package org.closedloop.opportunity;

import org.closedloop.refusal.Refusal;

/** With a lead of another team that team and the lead of Sales open deals. */
public class NotYourLead extends Refusal {

  /**
   * @param lead its key
   */
  public NotYourLead(String lead) {
    super(Kind.FORBIDDEN, "lead-of-another-team", lead);
  }
}
