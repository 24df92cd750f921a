package org.closedloop.report.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.winloss.ClosedDeal;

/** The ledger's postings as they stood in a run: who and what is behind the figures. */
public interface Evidence {

  /**
   * Hands over one booking after the other, ordered by measure, lead and day within the months of
   * one run.
   */
  void each(
      Day day, Set<String> measures, Months months, PublishedRun run, Consumer<Booking> reader);

  /** All measures by both days, added up by month and by each dimension the report is cut by. */
  Sums sums(Months months, PublishedRun run);

  /** The deals won and lost in some months, with their circumstances. */
  List<ClosedDeal> closedDeals(Months months, PublishedRun run);

  /** What was decided in some months, the oldest first. */
  List<Decision> decisions(Months months, PublishedRun run);

  /** What the values of dimensions are called in a language. */
  Names names(Locale language);

  /** What the figures of a month rest on beside the ledger, as known in a run. */
  Grounds grounds(Months month, PublishedRun run);

  /** What the run says about itself. */
  RunFacts facts(PublishedRun run);
}
