package org.closedloop.ledger;

import org.closedloop.refusal.Refusal;

/** A night is running already; the next one can start when it has ended. */
public class RunInProgress extends Refusal {

  public RunInProgress(int run) {
    super(Kind.CONFLICT, "run-in-progress", run);
  }
}
