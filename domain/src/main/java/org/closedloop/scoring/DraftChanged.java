package org.closedloop.scoring;

import org.closedloop.refusal.Refusal;

/** Somebody else changed the draft in the meantime. */
public class DraftChanged extends Refusal {

  public DraftChanged() {
    super(Kind.CONFLICT, "scoring-draft-changed");
  }
}
