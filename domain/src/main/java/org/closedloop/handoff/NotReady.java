package org.closedloop.handoff;

import java.util.Collection;
import org.closedloop.refusal.Refusal;
import org.closedloop.text.Wording;

/** The lead lacks what the departments agreed on; each missing thing is named. */
public class NotReady extends Refusal {

  public NotReady(Collection<Wording> missing, int rules) {
    super(Kind.INVALID, "hand-off-not-ready", Wording.list(missing), rules);
  }
}
