package org.closedloop.ledger;

import org.closedloop.refusal.Refusal;

/** A run measures the changed leads or all of them, nothing else. */
public class UnknownScope extends Refusal {

  public UnknownScope(String scope) {
    super(Kind.INVALID, "unknown-scope", scope);
  }
}
