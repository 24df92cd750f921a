package org.closedloop.calendar.service;

import org.closedloop.refusal.Refusal;

/** A calendar cannot be called like that, or not at all. */
public class BadCalendarCode extends Refusal {

  public BadCalendarCode(String code) {
    super(Kind.INVALID, "bad-calendar-code", code);
  }
}
