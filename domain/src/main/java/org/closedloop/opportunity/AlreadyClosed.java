package org.closedloop.opportunity;

import org.closedloop.refusal.Refusal;

/** A deal that is won or lost has to be re-opened before anything else can happen to it. */
public class AlreadyClosed extends Refusal {

  public AlreadyClosed(String outcome) {
    super(Kind.CONFLICT, "already-closed", outcome);
  }
}
