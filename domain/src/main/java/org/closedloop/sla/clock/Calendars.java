package org.closedloop.sla.clock;

import java.time.Instant;
import org.closedloop.calendar.BusinessCalendar;

/** The business calendars clocks run by. */
public interface Calendars {

  /** The version a clock was started with. */
  BusinessCalendar version(long id);

  /** The version that holds at an instant. */
  BusinessCalendar at(String code, Instant at);
}
