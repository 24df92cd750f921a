package org.closedloop.sla.clock;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a clock stands; the names stand in the database.
 *
 * <p>It moves along few arrows only. What has ended stays as it is, unless evidence that came in
 * late says otherwise: then the judgement is revised, and both stay readable.
 */
public enum ClockState {
  RUNNING,
  /** Most of the time is gone. */
  WARNED,
  /** Stopped for a reason somebody approved. */
  PAUSED,
  MET,
  BREACHED,
  /** What it was about fell away. */
  CANCELLED;

  /** Whether time alone and what people do lead from here to {@code next}. */
  public boolean leadsTo(ClockState next) {
    return next != this && after().contains(next);
  }

  /** Whether the promise has been judged. */
  public boolean isJudged() {
    return after().isEmpty();
  }

  private Set<ClockState> after() {
    return switch (this) {
      case RUNNING -> EnumSet.of(WARNED, PAUSED, MET, BREACHED, CANCELLED);
      case WARNED -> EnumSet.of(PAUSED, MET, BREACHED, CANCELLED);
      case PAUSED -> EnumSet.of(RUNNING, WARNED, MET, CANCELLED);
      case MET, BREACHED, CANCELLED -> EnumSet.noneOf(ClockState.class);
    };
  }
}
