package org.closedloop.lead;

import org.closedloop.refusal.Refusal;

/** Only what has happened can be recorded; the time given lies in the future. */
public class NotYetHappened extends Refusal {

  public NotYetHappened() {
    super(Kind.INVALID, "not-yet-happened");
  }
}
