package org.closedloop.ledger.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Posts what changed of cost and visits. */
@Named
@Dependent
public class DayFigurePoster extends AbstractBatchlet {

  @Inject private Night night;
  @Inject private NightStep step;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, (id, execution) -> night.worker(id, execution).dayFigures());
  }
}
