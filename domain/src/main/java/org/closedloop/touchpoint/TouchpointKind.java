package org.closedloop.touchpoint;

/** How a lead met a campaign; the names stand in the database. */
public enum TouchpointKind {
  VISIT,
  FORM,
  DOWNLOAD,
  EMAIL_SENT,
  EMAIL_OPENED,
  EMAIL_CLICKED,
  EVENT,
  CALL,
  MEETING,
  OFFER,
  OTHER
}
