package org.closedloop.calendar.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.CalendarVersion;
import org.closedloop.organisation.Role;

/** Where the company's hours are decided: always as a further version, for the future. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class CalendarService {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  @Inject private BusinessCalendars calendars;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** The newest version of a calendar, which the next one begins with. */
  public CalendarVersion newest(String code) {
    return calendars.versions(code).newest();
  }

  /**
   * Adds the next version. Clocks that run already keep the version they were started with.
   *
   * @throws CalendarInThePast if it is to hold from a day that is over
   */
  public BusinessCalendar add(CalendarWish wish) {
    if (wish.code() == null || !CODE.matcher(wish.code()).matches() || wish.name() == null) {
      throw new BadCalendarCode(wish.code());
    }
    Instant now = clock.instant();
    return calendars.add(
        wish.calendar(),
        wish.name(),
        start(wish.validFrom(), wish.zone(), now),
        caller.getCallerPrincipal().getName(),
        now);
  }

  /** A version of today holds from now on. */
  private static Instant start(LocalDate day, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (day.isBefore(today)) {
      throw new CalendarInThePast(day);
    }
    return day.equals(today) ? now : day.atStartOfDay(zone).toInstant();
  }
}
