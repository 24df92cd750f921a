package org.closedloop.calendar;

import java.time.Instant;

/**
 * A calendar as it was decided once, with who decided it and from when it holds.
 *
 * @param calendar what was decided
 * @param name what people call the calendar
 * @param validFrom first instant at which clocks start with it
 * @param createdBy account name of who decided
 * @param createdAt when
 */
public record CalendarVersion(
    BusinessCalendar calendar,
    String name,
    Instant validFrom,
    String createdBy,
    Instant createdAt) {}
