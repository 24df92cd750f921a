package org.closedloop.scoring.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.closedloop.ledger.batch.NightStep;

/** Brings the scores of all leads to the night: what changed, what is new, what has faded. */
@Named
@Dependent
public class LeadScorer extends AbstractBatchlet {

  @Inject private NightStep step;
  @Inject private ScoreKeeper scores;
  @Inject @BatchProperty private String run;

  private volatile boolean stopped;

  @Override
  public String process() {
    return step.doing(run, (id, execution) -> scores.night(execution, () -> stopped));
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
