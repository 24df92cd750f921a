package org.closedloop.journey;

import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;

/**
 * A promise to the lead as it stands: what was promised by whom, since when, and whether it was
 * kept. Instants are microseconds since 1970.
 *
 * @param obligation the promise's code, the same in all versions of the agreement
 * @param kind of promise, such as {@code first-contact}
 * @param agreement the version that judges it, as people call it
 * @param team that promised; empty if nobody in particular
 * @param dueAt {@link #NEVER} while it is paused
 * @param endedAt {@link #NEVER} while it is still to be done
 * @param takenMinutes business time until it was done, late or not; -1 if it was not
 */
public record ClockRow(
    String obligation,
    String kind,
    Department side,
    String agreement,
    String team,
    ClockState state,
    long startedAt,
    long dueAt,
    long endedAt,
    long takenMinutes) {

  /** Not an instant. */
  public static final long NEVER = Long.MIN_VALUE;

  /** Whether it was done at all, late or not. */
  public boolean isDone() {
    return takenMinutes >= 0;
  }
}
