package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** Nobody can have this role, or no role was given. */
public class UnknownRole extends Refusal {

  public UnknownRole(String role) {
    super(Kind.INVALID, "unknown-role", role);
  }
}
