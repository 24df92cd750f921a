package org.closedloop.sla.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.organisation.Department;

/**
 * A promise that was broken, and why as far as anybody knows.
 *
 * @param lead key of the lead, as {@code system:id}
 * @param team null if none, or if it is withheld from the caller
 * @param responsible name of who had to act when the deadline passed; null if nobody, or if the
 *     caller does not see figures of that person
 * @param named whether the caller may know who it was
 * @param endedAt when it was done after all; null if it still is to be done
 * @param lateMinutes business time it was late; null if nobody can say
 */
public record BrokenPromise(
    String kind,
    Department side,
    String lead,
    String company,
    String team,
    String responsible,
    boolean named,
    Instant dueAt,
    Instant endedAt,
    Long lateMinutes,
    Cause cause)
    implements Serializable {

  /** What lay behind it, the weightiest first. */
  public enum Cause {
    /** Nobody was in charge when the deadline passed. */
    NOBODY,
    /** Whoever was in charge was away. */
    AWAY,
    /** It was incomplete, which no time could mend. */
    INCOMPLETE,
    /** It was not done, or not yet. */
    OPEN,
    /** It was done, but late. */
    LATE
  }
}
