package org.closedloop.calendar.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.CalendarVersions;
import org.closedloop.organisation.Role;

/** Which calendars there are; everybody may read by which one a promise is judged. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class CalendarQuery {

  @Inject private BusinessCalendars calendars;

  /** Every calendar with all its versions, by code. */
  public Map<String, CalendarVersions> calendars() {
    return calendars.all();
  }

  /** All versions of one calendar. */
  public CalendarVersions versions(String code) {
    return calendars.versions(code);
  }
}
