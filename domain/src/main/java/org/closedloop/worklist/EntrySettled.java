package org.closedloop.worklist;

import org.closedloop.refusal.Refusal;

/** What was brought back has been decided already. */
public class EntrySettled extends Refusal {

  public EntrySettled() {
    super(Kind.CONFLICT, "worklist-settled");
  }
}
