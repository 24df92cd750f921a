package org.closedloop.calendar;

import java.time.LocalDate;
import org.closedloop.refusal.Refusal;

/** A day is named twice among the exceptions of a calendar. */
public class SpecialDayTwice extends Refusal {

  public SpecialDayTwice(LocalDate day) {
    super(Kind.INVALID, "special-day-twice", day);
  }
}
