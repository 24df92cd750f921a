package org.closedloop.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One nightly run: it measures leads anew, posts what differs from the ledger, and publishes the
 * totals, or nothing at all.
 *
 * @param step what it is doing or did last
 * @param pages how many pages of leads it has; null before that is known
 * @param pagesDone how many of them are posted
 * @param byRange whether pages are ranges of lead numbers rather than cut from the marked leads
 * @param lastLead the highest lead number it covers when by range
 * @param definitions what it measured with, as JSON; null before it measures
 * @param knownAt everything committed by then is in its figures; null before it measures
 * @param discarded whether it was given up after it failed or was stopped
 * @param execution of the job; null before it starts
 */
public record Run(
    int id,
    RunScope scope,
    RunState state,
    String requestedBy,
    LocalDate businessDay,
    String zone,
    Instant startedAt,
    Instant knownAt,
    Instant publishedAt,
    Instant endedAt,
    String step,
    Integer pages,
    int pagesDone,
    boolean byRange,
    long lastLead,
    long leads,
    long postings,
    String hash,
    String definitions,
    String manifest,
    String failure,
    boolean discarded,
    Long execution) {

  /** Whether it can be taken up again where it stood. */
  public boolean resumable() {
    return (state == RunState.FAILED || state == RunState.STOPPED) && !discarded;
  }
}
