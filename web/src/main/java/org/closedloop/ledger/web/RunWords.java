package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.shell.web.Format;

/** How runs are put into words and colours. */
@RequestScoped
public class RunWords {

  private static final String SCHEDULE = "schedule";

  @Inject private Format format;
  @Inject private Clock clock;

  RunLine line(Run run) {
    return new RunLine(
        run.id(),
        state(run),
        role(run.state()),
        icon(run.state()),
        format.text("ledger.scope." + run.scope().code()),
        format.dateTime(run.startedAt()),
        duration(run),
        format.count(run.leads()),
        format.count(run.postings()),
        by(run),
        run.state() == RunState.PUBLISHED);
  }

  String state(Run run) {
    return format.text(
        "ledger.state."
            + (run.discarded() ? "discarded" : run.state().name().toLowerCase(Locale.ROOT)));
  }

  String role(RunState state) {
    return switch (state) {
      case RUNNING -> "info";
      case PUBLISHED -> "positive";
      case FAILED -> "breach";
      case STOPPED -> "warning";
    };
  }

  String icon(RunState state) {
    return switch (state) {
      case RUNNING -> "clock";
      case PUBLISHED -> "check";
      case FAILED -> "times";
      case STOPPED -> "pause";
    };
  }

  String duration(Run run) {
    Instant end = run.endedAt() == null ? clock.instant() : run.endedAt();
    return format.elapsed(Duration.between(run.startedAt(), end));
  }

  String by(Run run) {
    return SCHEDULE.equals(run.requestedBy())
        ? format.text("ledger.run.schedule")
        : run.requestedBy();
  }
}
