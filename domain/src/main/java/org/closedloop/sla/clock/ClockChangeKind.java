package org.closedloop.sla.clock;

/** What can happen to a clock; the names stand in the database. */
public enum ClockChangeKind {
  STARTED,
  WARNED,
  PAUSED,
  RESUMED,
  /** Another person has to act. */
  REASSIGNED,
  BREACHED,
  MET,
  /** Done after all, but too late. */
  LATE,
  CANCELLED,
  /** Evidence that came in late overturned a judgement. */
  REVISED
}
