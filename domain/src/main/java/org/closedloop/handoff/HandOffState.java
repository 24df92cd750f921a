package org.closedloop.handoff;

/** Where an offered lead stands; it is in exactly one of these at every instant. */
public enum HandOffState {
  OPEN,
  ACCEPTED,
  RETURNED,
  DECLINED,
  WITHDRAWN
}
