package org.closedloop.ledger.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Where a step of a night stands: on which run it works and in which execution. */
@Dependent
public class NightStep {

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private Night night;

  /** The work of a step. */
  @FunctionalInterface
  public interface Work {
    void on(int run, long execution);
  }

  /** Does the work of a step; why it failed is noted with the run. */
  public String doing(String run, Work work) {
    int id = Integer.parseInt(run);
    try {
      night.step(id, step.getStepName());
      work.on(id, job.getExecutionId());
      return null;
    } catch (RuntimeException | Error e) {
      night.failed(id, e);
      throw e;
    }
  }

  /** Number of this execution of the job. */
  long execution() {
    return job.getExecutionId();
  }
}
