package org.closedloop.handoff.service;

/** Which returned leads Marketing looks at. */
public enum ReturnedTab {
  /** The next step is not confirmed yet. */
  CONFIRM,
  /** Their day has come: offer them again or go on nurturing. */
  DUE,
  /** Confirmed, and their day is still to come. */
  LATER
}
