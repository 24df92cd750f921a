package org.closedloop.touchpoint;

/** What Sales did with a lead; the names stand in the database. */
public enum ActivityKind {
  CALL,
  EMAIL,
  MEETING,
  OFFER,
  NOTE
}
