package org.closedloop.opportunity;

import org.closedloop.refusal.Refusal;

/** Only a deal that is won or lost can be re-opened. */
public class NotClosed extends Refusal {

  public NotClosed() {
    super(Kind.CONFLICT, "not-closed");
  }
}
