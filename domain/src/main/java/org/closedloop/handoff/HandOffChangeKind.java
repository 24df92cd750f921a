package org.closedloop.handoff;

/** What can happen to an offered lead; the names stand in the database. */
public enum HandOffChangeKind {
  OFFERED,
  ACCEPTED,
  /** Back to Marketing for nurturing. */
  RETURNED,
  /** Refused: not ready or not suitable. */
  DECLINED,
  /** Taken back by Marketing before Sales answered. */
  WITHDRAWN,
  /** Given to another person or team. */
  REASSIGNED,
  /** Marketing confirmed what it does next with a returned lead. */
  CONFIRMED,
  /** The departments disagree: the case goes to the managers. */
  DISPUTED,
  /** A manager decided the case. */
  DECIDED;

  /** Whether this is what Sales answers. */
  public boolean isAnswer() {
    return this == ACCEPTED || this == RETURNED || this == DECLINED;
  }
}
