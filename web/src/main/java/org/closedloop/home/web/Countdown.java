package org.closedloop.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.handoff.service.Due;

/** Business time that is left until something is due. */
@RequestScoped
public class Countdown {

  @Inject private BusinessCalendars calendars;
  @Inject private Clock clock;

  /** In minutes; negative when overdue. */
  long left(Due due) {
    BusinessCalendar calendar = calendars.version(due.calendar());
    Instant now = clock.instant();
    return now.isBefore(due.dueAt())
        ? calendar.between(now, due.dueAt()).toMinutes()
        : -calendar.between(due.dueAt(), now).toMinutes();
  }
}
