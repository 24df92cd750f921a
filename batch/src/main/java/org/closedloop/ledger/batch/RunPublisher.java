package org.closedloop.ledger.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Publishes totals and manifest. */
@Named
@Dependent
public class RunPublisher extends AbstractBatchlet {

  @Inject private Night night;
  @Inject private NightStep step;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, night::publish);
  }
}
