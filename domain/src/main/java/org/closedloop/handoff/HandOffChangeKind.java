package org.closedloop.handoff;

/** What can happen to an offered lead; the names stand in the database. */
public enum HandOffChangeKind {
  OFFERED,
  ACCEPTED,
  /** Back to Marketing for nurturing. */
  RETURNED,
  /** Refused for good. */
  DECLINED,
  /** Taken back by Marketing before Sales answered. */
  WITHDRAWN
}
