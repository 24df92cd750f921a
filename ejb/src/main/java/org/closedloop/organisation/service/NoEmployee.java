package org.closedloop.organisation.service;

import org.closedloop.refusal.Refusal;

/** An account belongs to no employee, so it can be away from nothing. */
public class NoEmployee extends Refusal {

  public NoEmployee(String account) {
    super(Kind.CONFLICT, "no-employee", account);
  }
}
