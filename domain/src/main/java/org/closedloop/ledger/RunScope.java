package org.closedloop.ledger;

/** Which leads a run measures; the names stand in the database. */
public enum RunScope {
  /** Those whose history changed since the last published run. */
  CHANGED,
  /** Every lead. */
  ALL
}
