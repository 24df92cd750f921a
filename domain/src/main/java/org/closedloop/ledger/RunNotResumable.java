package org.closedloop.ledger;

import org.closedloop.refusal.Refusal;

/** Only the newest run can be taken up again or given up, and only if it failed or was stopped. */
public class RunNotResumable extends Refusal {

  public RunNotResumable(int run) {
    super(Kind.CONFLICT, "run-not-resumable", run);
  }
}
