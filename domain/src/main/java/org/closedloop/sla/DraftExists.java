package org.closedloop.sla;

import org.closedloop.refusal.Refusal;

/** A draft exists already; there is only one at a time. */
public class DraftExists extends Refusal {

  public DraftExists(int number) {
    super(Kind.CONFLICT, "draft-exists", number);
  }
}
