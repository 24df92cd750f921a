package org.closedloop.privacy;

import org.closedloop.refusal.Refusal;

/** The figures of single persons are for these persons and the roles the policy names. */
public class NotYourFigures extends Refusal {

  public NotYourFigures() {
    super(Kind.FORBIDDEN, "figures-of-persons");
  }
}
