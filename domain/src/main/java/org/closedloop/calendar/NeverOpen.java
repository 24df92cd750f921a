package org.closedloop.calendar;

import org.closedloop.refusal.Refusal;

/** A calendar that is open on no weekday would let no deadline ever come. */
public class NeverOpen extends Refusal {

  public NeverOpen() {
    super(Kind.INVALID, "never-open");
  }
}
