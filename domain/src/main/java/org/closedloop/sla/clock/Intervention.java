package org.closedloop.sla.clock;

import java.time.Instant;

/**
 * Somebody stepped into a clock.
 *
 * @param until when a pause ends by itself; null otherwise
 * @param asked the request a pause or refusal answers; null otherwise
 */
public record Intervention(
    Long id,
    long clock,
    InterventionKind kind,
    Instant at,
    String actor,
    String employee,
    Instant until,
    String reason,
    Long asked) {

  /** Somebody wants the clock to stop. */
  public static Intervention pauseAsked(
      long clock, Instant at, String actor, Instant until, String reason) {
    return new Intervention(
        null, clock, InterventionKind.PAUSE_ASKED, at, actor, null, until, reason, null);
  }

  /** The clock goes on. */
  public static Intervention resumed(long clock, Instant at, String actor) {
    return new Intervention(
        null, clock, InterventionKind.RESUMED, at, actor, null, null, null, null);
  }

  /** Somebody else has to act. */
  public static Intervention reassigned(long clock, Instant at, String actor, String employee) {
    return new Intervention(
        null, clock, InterventionKind.REASSIGNED, at, actor, employee, null, null, null);
  }

  /** The pause asked for here begins. */
  public Intervention approved(Instant when, String by) {
    return new Intervention(
        null, clock, InterventionKind.PAUSED, when, by, null, until, reason, id);
  }

  /** The pause asked for here is refused. */
  public Intervention denied(Instant when, String by) {
    return new Intervention(
        null, clock, InterventionKind.PAUSE_DENIED, when, by, null, null, reason, id);
  }
}
