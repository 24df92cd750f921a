package org.closedloop.ledger.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.closedloop.ledger.RunState;

/** Notes with the run which execution works on it and how it ended. */
@Named
@Dependent
public class RunOutcome extends AbstractJobListener {

  @Inject private Night night;
  @Inject private PageDraw draw;
  @Inject private JobContext job;
  @Inject @BatchProperty private String run;

  @Override
  public void beforeJob() {
    night.begin(Integer.parseInt(run), job.getExecutionId());
  }

  @Override
  public void afterJob() {
    draw.close(job.getExecutionId());
    BatchStatus status = job.getBatchStatus();
    boolean stopped = status == BatchStatus.STOPPING || status == BatchStatus.STOPPED;
    night.end(
        Integer.parseInt(run),
        stopped ? RunState.STOPPED : RunState.FAILED,
        stopped ? null : "The job ended as " + status); // a published run stays published
  }
}
