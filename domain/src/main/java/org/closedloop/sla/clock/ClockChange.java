package org.closedloop.sla.clock;

import java.time.Instant;

/**
 * Something happened to a clock.
 *
 * @param state in which it was left
 * @param at when it happened, by the history
 * @param employee who was to act then; null if nobody was named
 * @param reason of a pause, or what kept or ended it; null if there is none
 * @param approver of a pause; null otherwise
 */
public record ClockChange(
    ClockChangeKind kind,
    ClockState state,
    Instant at,
    String employee,
    String reason,
    String approver) {

  /** Whether both say the same thing happened at the same time. */
  boolean isSame(Known other) {
    return kind == other.kind() && at.equals(other.at());
  }

  /** A change that is written down already. */
  public record Known(ClockChangeKind kind, Instant at, String employee) {}
}
