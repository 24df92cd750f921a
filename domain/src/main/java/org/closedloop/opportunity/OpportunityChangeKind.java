package org.closedloop.opportunity;

/** What can happen to a deal; the names stand in the database. */
public enum OpportunityChangeKind {
  OPENED,
  /** Moved to another stage of the sales process. */
  STAGE,
  /** The expected amount changed. */
  AMOUNT,
  WON,
  LOST,
  REOPENED
}
