package org.closedloop.worklist;

import org.closedloop.refusal.Refusal;

/** A contact needs a day and a kind. */
public class ContactUnclear extends Refusal {

  public ContactUnclear() {
    super(Kind.INVALID, "worklist-contact-unclear");
  }
}
