package org.closedloop.worklist;

import org.closedloop.refusal.Refusal;

/** The file is not a worklist of this application. */
public class NotAWorklist extends Refusal {

  public NotAWorklist() {
    super(Kind.INVALID, "not-a-worklist");
  }
}
