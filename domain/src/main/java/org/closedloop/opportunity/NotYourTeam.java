package org.closedloop.opportunity;

import org.closedloop.refusal.Refusal;

/** A deal of another team is for this team and for the lead of Sales to change. */
public class NotYourTeam extends Refusal {

  /**
   * @param deal its key
   */
  public NotYourTeam(String deal) {
    super(Kind.FORBIDDEN, "not-your-team", deal);
  }
}
