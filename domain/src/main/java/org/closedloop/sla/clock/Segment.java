package org.closedloop.sla.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of a clock's time, and why it counted or did not.
 *
 * @param name of the holiday or special day, reason of the pause, or who stood in; null otherwise
 * @param approver of the pause; null otherwise
 */
public record Segment(Kind kind, Instant start, Instant end, String name, String approver) {

  /** Why a piece of time counted or did not. */
  public enum Kind {
    RUNNING,
    /** It ran, and somebody stood in for who had to act. */
    DEPUTY,
    OUTSIDE_HOURS,
    HOLIDAY,
    PAUSED,
    /** Business time after the deadline. */
    LATE;

    /** Whether the time counts against the deadline. */
    public boolean counts() {
      return this == RUNNING || this == DEPUTY;
    }
  }

  public Duration length() {
    return Duration.between(start, end);
  }
}
