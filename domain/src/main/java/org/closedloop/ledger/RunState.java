package org.closedloop.ledger;

/** How a run stands; the names stand in the database. */
public enum RunState {
  RUNNING,
  /** Its figures are what everybody reads. */
  PUBLISHED,
  /** Ended by an error; nobody has seen anything of it. */
  FAILED,
  /** Ended by a person or by the server's shutdown. */
  STOPPED
}
