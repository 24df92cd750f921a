package org.closedloop.handoff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.handoff.service.Due;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.shell.web.Format;

/** How much business time is left until something is due, as chips show it. */
@Named
@RequestScoped
public class Countdown {

  @Inject private BusinessCalendars calendars;
  @Inject private Format format;
  @Inject private Clock clock;

  /** Minutes left; negative once it is overdue. */
  public long left(Due due) {
    Instant now = clock.instant();
    BusinessCalendar calendar = calendars.version(due.calendar());
    return now.isAfter(due.dueAt())
        ? -Math.max(1, calendar.between(due.dueAt(), now).toMinutes())
        : calendar.between(now, due.dueAt()).toMinutes();
  }

  public boolean isRunning(Due due) {
    return due != null && !due.state().equals("PAUSED") && !due.state().equals("MET");
  }

  public String due(Due due) {
    return format.text("handoff.due", format.dateTime(due.dueAt()));
  }

  /** How long an offer has waited so far, or waited for its answer: by the wall clock. */
  public String waited(HandOffRow row) {
    Instant end = row.answeredAt() == null ? clock.instant() : row.answeredAt();
    return format.duration(Duration.between(row.offeredAt(), end));
  }
}
