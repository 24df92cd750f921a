package org.closedloop.sla;

import org.closedloop.refusal.Refusal;

/** A version of the agreement is signed and can no longer be changed. */
public class NotADraft extends Refusal {

  public NotADraft(int number) {
    super(Kind.CONFLICT, "not-a-draft", number);
  }
}
