package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** Somebody else signs in under this name. */
public class AccountNameTaken extends Refusal {

  public AccountNameTaken(String name) {
    super(Kind.CONFLICT, "account-name-taken", name);
  }
}
