package org.closedloop.ledger;

import org.closedloop.refusal.Refusal;

/** Only a running night can be stopped. */
public class RunNotRunning extends Refusal {

  public RunNotRunning(int run) {
    super(Kind.CONFLICT, "run-not-running", run);
  }
}
