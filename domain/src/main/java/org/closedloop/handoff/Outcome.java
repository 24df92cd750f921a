package org.closedloop.handoff;

/** What Sales may answer to an offered lead; the names stand in the database. */
public enum Outcome {
  /** Sales takes the lead over. */
  ACCEPTED,
  /** Marketing nurtures it further and looks at it again on a day. */
  RETURNED,
  /** Not now, or not at all. */
  DECLINED;

  HandOffChangeKind kind() {
    return HandOffChangeKind.valueOf(name());
  }
}
