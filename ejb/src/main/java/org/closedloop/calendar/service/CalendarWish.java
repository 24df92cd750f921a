package org.closedloop.calendar.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Land;
import org.closedloop.calendar.SpecialDay;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;

/**
 * What the next version of a calendar is to say.
 *
 * @param code of the calendar; a new code is a new calendar
 * @param name what people call it
 * @param zone in which its hours are meant
 * @param land whose holidays are closed, null for none
 * @param hours per weekday, a missing one is closed
 * @param specialDays days with hours of their own
 * @param validFrom first day it holds
 */
public record CalendarWish(
    String code,
    String name,
    ZoneId zone,
    Land land,
    Map<DayOfWeek, List<Window>> hours,
    List<SpecialDay> specialDays,
    LocalDate validFrom) {

  /** The calendar as it would be, to try it out; without id and version. */
  public BusinessCalendar calendar() {
    return new BusinessCalendar(0, code, 0, zone, land, Week.of(hours), specialDays);
  }
}
