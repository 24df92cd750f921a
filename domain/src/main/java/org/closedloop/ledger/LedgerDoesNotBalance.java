package org.closedloop.ledger;

/** Postings and totals of a run differ: it must not be published. */
public class LedgerDoesNotBalance extends RuntimeException {

  LedgerDoesNotBalance(int run, String measure, long shared, long expected) {
    super(
        "Run %d, measure %s: shared are %d cents of %d".formatted(run, measure, shared, expected));
  }

  LedgerDoesNotBalance(int run, int measure, String what, long totals, long postings) {
    super(
        "Run %d, measure %d: %s %d, but the postings say %d"
            .formatted(run, measure, what, totals, postings));
  }
}
