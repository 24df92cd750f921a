package org.closedloop.worklist;

/** What became of a row that was brought back; the names stand in the database. */
public enum EntryState {
  /** Everything it says stands with the lead now. */
  TAKEN,
  /** It could not be taken over; its words are kept until somebody decides. */
  KEPT,
  /** Somebody decided that it does not count. */
  DROPPED
}
