package org.closedloop.report.service;

import java.time.YearMonth;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.refusal.Refusal;

/** A report is wanted about a month that had not begun when its run took note. */
public class NoSuchMonth extends Refusal {

  public NoSuchMonth(YearMonth month, PublishedRun run) {
    super(
        Kind.INVALID,
        "report-month-not-begun",
        month.toString(),
        String.valueOf(run.id()),
        run.knownDay().toString());
  }
}
