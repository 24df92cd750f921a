package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;
import org.closedloop.text.Wording;

/** A rule of handing over lacks what it compares with, or names nothing there is. */
public class BadRule extends Refusal {

  public BadRule(Wording rule) {
    super(Kind.INVALID, "hand-off-bad-rule", rule);
  }
}
