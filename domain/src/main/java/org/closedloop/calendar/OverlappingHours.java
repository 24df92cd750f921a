package org.closedloop.calendar;

import org.closedloop.refusal.Refusal;

/** Two windows of one day share minutes. */
public class OverlappingHours extends Refusal {

  public OverlappingHours(Window one, Window other) {
    super(Kind.INVALID, "overlapping-hours", one, other);
  }
}
