package org.closedloop.sla;

/** How far a version of the agreement has come; the names stand in the database. */
public enum AgreementState {
  /** Being written; judges nobody. */
  DRAFT,
  /** Signed by every party. */
  SIGNED,
  /** A later version took its place. */
  SUPERSEDED,
  /** Ended by the parties before its time. */
  RESET
}
