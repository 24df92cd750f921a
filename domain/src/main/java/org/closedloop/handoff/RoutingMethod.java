package org.closedloop.handoff;

/** How the person in a team is found; the names stand in the database. */
public enum RoutingMethod {
  /** Whoever has waited longest for a lead. */
  ROUND_ROBIN,
  /** Whoever has the fewest open hand-offs. */
  CAPACITY
}
