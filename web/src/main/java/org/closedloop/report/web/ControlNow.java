package org.closedloop.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.service.ChangedMonths;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.report.service.ApprovalQuery;
import org.closedloop.report.service.MonthState;
import org.closedloop.shell.web.Format;

/**
 * What Controlling looks at first: the last night, what it changed, and which months are signed.
 */
@Named
@RequestScoped
public class ControlNow {

  @Inject private RunQuery runs;
  @Inject private ApprovalQuery approvals;
  @Inject private Format format;

  private Run run;
  private ChangedMonths changed;
  private List<MonthState> months;

  /** Whether there was a night at all. */
  public boolean isAny() {
    return run() != null;
  }

  private Run run() {
    if (run == null) {
      run = runs.newest().orElse(null);
    }
    return run;
  }

  public int getRun() {
    return run().id();
  }

  public String getRunName() {
    return format.text("ledger.run.title", String.valueOf(run().id()));
  }

  public String getRunState() {
    return format.text(
            "ledger.state."
                + (run().discarded() ? "discarded" : run().state().name().toLowerCase(Locale.ROOT)))
        + " · "
        + format.dateTime(run().startedAt());
  }

  /** Whether somebody should look at the last night. */
  public boolean isTrouble() {
    return run().state() == RunState.FAILED || run().state() == RunState.STOPPED;
  }

  private ChangedMonths changed() {
    if (changed == null) {
      changed = runs.changedMonths(run().id());
    }
    return changed;
  }

  public String getChangedMonths() {
    return format.text("home.control.months", changed().months());
  }

  /** From which to which month; empty if the night changed nothing. */
  public String getChangedSpan() {
    return changed().first() == null
        ? ""
        : format.period(changed().first(), changed().last().plusMonths(1).minusDays(1));
  }

  private List<MonthState> months() {
    if (months == null) {
      months = approvals.months();
    }
    return months;
  }

  /** How many complete months lack a signature. */
  public String getUnsigned() {
    return format.text(
        "home.control.unsigned",
        format.count(months().stream().filter(month -> !month.isFrozen()).count()));
  }

  /** The newest month both sides have signed, in a sentence. */
  public String getLastFrozen() {
    return months().stream()
        .filter(MonthState::isFrozen)
        .findFirst()
        .map(month -> format.text("home.control.frozen", format.month(month.month())))
        .orElse(format.text("home.control.frozen.none"));
  }
}
