package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** The present password was not given correctly. */
public class WrongPassword extends Refusal {

  public WrongPassword() {
    super(Kind.INVALID, "wrong-password");
  }
}
