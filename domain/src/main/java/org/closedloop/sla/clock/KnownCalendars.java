package org.closedloop.sla.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.CalendarVersions;

/** The calendars of the company, each looked up in the database once. */
final class KnownCalendars implements Calendars {

  private final BusinessCalendars calendars;
  private final Map<String, CalendarVersions> byCode = new HashMap<>();

  KnownCalendars(BusinessCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public BusinessCalendar version(long id) {
    return calendars.version(id);
  }

  @Override
  public BusinessCalendar at(String code, Instant at) {
    return byCode.computeIfAbsent(code, calendars::versions).at(at);
  }
}
