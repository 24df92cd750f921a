package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** A password is too short or the same as the name. */
public class WeakPassword extends Refusal {

  public WeakPassword(int length) {
    super(Kind.INVALID, "weak-password", length);
  }
}
