package org.closedloop.scoring;

import org.closedloop.refusal.Refusal;

/** New rules cannot hold for a time that is over. */
public class NotInThePast extends Refusal {

  public NotInThePast() {
    super(Kind.INVALID, "scoring-not-in-the-past");
  }
}
