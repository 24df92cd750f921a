package org.closedloop.journey;

/**
 * One row of a lead's history, as it stands in the database.
 *
 * <p>Instants are microseconds since 1970. {@code corrects} is the id of the row this one replaces,
 * 0 for none; a retracted row replaces it by nothing.
 */
public interface HistoryRow {

  long id();

  /** When it happened. */
  long at();

  /** When it was learned. */
  long recordedAt();

  long corrects();

  boolean retracted();
}
