package org.closedloop.calendar.service;

import java.time.LocalDate;
import org.closedloop.refusal.Refusal;

/** A version of a calendar cannot begin in the past: what was due then was due by the old one. */
public class CalendarInThePast extends Refusal {

  public CalendarInThePast(LocalDate validFrom) {
    super(Kind.INVALID, "calendar-in-the-past", validFrom);
  }
}
