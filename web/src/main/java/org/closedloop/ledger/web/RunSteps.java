package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.closedloop.job.Jobs;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.ProgressStep;

/** The steps of a run, and how far it is. */
@RequestScoped
public class RunSteps {

  private static final String MEASURE = "measure-journeys";
  private static final List<String> STEPS =
      List.of(
          "forget-notices",
          "score-leads",
          "record-breaches",
          "take-changes",
          MEASURE,
          "post-day-figures",
          "index-ledger",
          "publish-run");

  @Inject private Format format;
  @Inject private Jobs jobs;

  List<ProgressStep> of(Run run) {
    Map<String, Duration> times = run.execution() == null ? Map.of() : jobs.times(run.execution());
    long whole = Math.max(1, times.values().stream().mapToLong(Duration::toMillis).sum());
    int now = run.step() == null ? -1 : STEPS.indexOf(run.step());
    List<ProgressStep> steps = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      String code = STEPS.get(i);
      boolean measuring = code.equals(MEASURE) && run.pages() != null;
      steps.add(
          new ProgressStep(
              format.text("ledger.step." + code),
              measuring ? pages(run) : "",
              state(run, i, now),
              run.state() == RunState.PUBLISHED
                  ? share(times.get(code), whole)
                  : measuring ? done(run) : 0,
              clock(times.get(code))));
    }
    return steps;
  }

  private static ProgressStep.State state(Run run, int step, int now) {
    if (run.state() == RunState.PUBLISHED || step < now) {
      return ProgressStep.State.DONE;
    }
    if (step > now) {
      return ProgressStep.State.OPEN;
    }
    return run.state() == RunState.RUNNING ? ProgressStep.State.RUNNING : ProgressStep.State.FAILED;
  }

  private String pages(Run run) {
    return format.text(
        "ledger.step.pages",
        format.count(run.pagesDone()),
        format.count(run.pages()),
        format.count(run.leads()),
        format.count(run.postings()));
  }

  /** Minutes and seconds; empty for a step that has not ended. */
  private static String clock(Duration time) {
    return time == null ? "" : String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  private static double share(Duration time, long wholeMillis) {
    return time == null ? 0 : (double) time.toMillis() / wholeMillis;
  }

  private static double done(Run run) {
    return run.pages() == 0 ? 1 : (double) run.pagesDone() / run.pages();
  }
}
