package org.closedloop.catalog;

import org.closedloop.refusal.Refusal;

/** Four eyes: nobody signs the catalogue for both sides. */
public class OneForBothSides extends Refusal {

  public OneForBothSides() {
    super(Kind.CONFLICT, "one-for-both-sides");
  }
}
