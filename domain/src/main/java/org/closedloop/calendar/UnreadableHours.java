package org.closedloop.calendar;

import org.closedloop.refusal.Refusal;

/** Opening hours are not written as from-to of one day. */
public class UnreadableHours extends Refusal {

  public UnreadableHours(String hours) {
    super(Kind.INVALID, "unreadable-hours", hours);
  }
}
