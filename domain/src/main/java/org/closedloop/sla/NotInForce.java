package org.closedloop.sla;

import org.closedloop.refusal.Refusal;

/** A version of the agreement cannot be ended, because it is not in force. */
public class NotInForce extends Refusal {

  public NotInForce(int number) {
    super(Kind.CONFLICT, "not-in-force", number);
  }
}
