package org.closedloop.opportunity;

/** How a deal stands; the names stand in the database. */
public enum Outcome {
  OPEN,
  WON,
  LOST
}
