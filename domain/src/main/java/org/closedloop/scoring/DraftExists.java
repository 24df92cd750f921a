package org.closedloop.scoring;

import org.closedloop.refusal.Refusal;

/** There is a draft already; it has to be published or thrown away first. */
public class DraftExists extends Refusal {

  public DraftExists() {
    super(Kind.CONFLICT, "scoring-draft-exists");
  }
}
