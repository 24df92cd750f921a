package org.closedloop.ledger.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes over the leads that changed since the last published run. */
@Named
@Dependent
public class ChangeTaker extends AbstractBatchlet {

  @Inject private Night night;
  @Inject private NightStep step;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, night::takeChanges);
  }
}
