package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** An account cannot be named like that. */
public class BadAccountName extends Refusal {

  public BadAccountName(String name) {
    super(Kind.INVALID, "bad-account-name", name);
  }
}
