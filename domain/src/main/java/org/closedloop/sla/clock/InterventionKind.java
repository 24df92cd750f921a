package org.closedloop.sla.clock;

/** How people step into a clock; the names stand in the database. */
public enum InterventionKind {
  PAUSE_ASKED,
  /** A pause was approved: the clock stands still. */
  PAUSED,
  PAUSE_DENIED,
  RESUMED,
  /** Somebody else has to act. */
  REASSIGNED
}
