package org.closedloop.notice;

/** How much a notice presses; the names stand in the database. */
public enum Urgency {
  /** Good to know. */
  INFO,
  /** Something is due soon. */
  WARNING,
  /** A promise is broken. */
  OVERDUE
}
