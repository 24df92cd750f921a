package org.closedloop.privacy;

import org.closedloop.refusal.Refusal;

/** A policy about employee data was not complete, so the one in force stays. */
public class BadPolicy extends Refusal {

  private BadPolicy(String code, Object... arguments) {
    super(Kind.INVALID, code, arguments);
  }

  static BadPolicy unknownRole() {
    return new BadPolicy("privacy-role-unknown");
  }

  static BadPolicy group(int largest) {
    return new BadPolicy("privacy-group-size", largest);
  }

  static BadPolicy noReason() {
    return new BadPolicy("privacy-reason-missing");
  }
}
