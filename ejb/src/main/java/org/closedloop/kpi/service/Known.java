package org.closedloop.kpi.service;

import java.util.Collection;
import java.util.List;
import org.closedloop.ledger.Cause;

/**
 * Which postings count: those up to a run, and of the runs after it until another those with
 * certain causes.
 *
 * @param upTo everything up to this run
 * @param until of the runs after it, up to this one, what was posted for one of the causes
 */
record Known(int upTo, int until, List<Cause> causes) {

  /** Everything a run knows. */
  static Known in(PublishedRun run) {
    return new Known(run.id(), run.id(), List.of());
  }

  /** Everything the earlier run knows, and what the later one adds for some causes. */
  static Known between(PublishedRun earlier, PublishedRun later, Collection<Cause> causes) {
    return new Known(earlier.id(), later.id(), List.copyOf(causes));
  }

  /** Whether it is the state some run has published, so that its totals can answer. */
  boolean isOneRun() {
    return causes.isEmpty();
  }

  /**
   * A condition with an "and" before it. The sum keeps PostgreSQL from adding the coarse index by
   * runs to a scan that another index has narrowed already.
   */
  Sql condition(String rows) {
    if (isOneRun()) {
      return new Sql().add(" and " + rows + ".run + 0 <= ?", upTo);
    }
    return new Sql()
        .add(" and (" + rows + ".run + 0 <= ?", upTo)
        .add(" or " + rows + ".run + 0 <= ? and " + rows + ".cause in ", until)
        .in(causes.stream().map(Cause::number).toList())
        .add(")");
  }
}
