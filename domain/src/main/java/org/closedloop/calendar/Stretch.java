package org.closedloop.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A piece of time of which a calendar says one thing: open, closed, holiday or exception.
 *
 * @param start first instant
 * @param end first instant after it
 * @param kind what the calendar says
 * @param name of a holiday its {@link Holiday#key()}, of an exception what people call the day,
 *     otherwise null
 */
public record Stretch(Instant start, Instant end, Kind kind, String name) {

  /** What a calendar says of a piece of time; the names stand in texts and answers. */
  public enum Kind {
    /** Business time runs. */
    OPEN,
    /** Outside the hours of an ordinary day. */
    CLOSED,
    /** A public holiday of the Land, the whole day. */
    HOLIDAY,
    /** Closed although an ordinary day would be open. */
    EXCEPTION
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean isOpen() {
    return kind == Kind.OPEN;
  }

  /** The name for people who read {@code locale}; null if there is none. */
  public String name(Locale locale) {
    return kind == Kind.HOLIDAY ? Holiday.name(name, locale) : name;
  }
}
