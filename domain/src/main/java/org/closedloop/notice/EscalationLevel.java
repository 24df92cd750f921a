package org.closedloop.notice;

/** How far up a matter has gone. */
public enum EscalationLevel {
  /** The person whose work it is, and who stands in today. */
  PERSON,
  /** Who leads this side, of the same team where there is such a lead. */
  LEAD,
  /** Management. */
  MANAGEMENT
}
