package org.closedloop.ledger.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the indexes of the ledger that are missing. */
@Named
@Dependent
public class LedgerIndexer extends AbstractBatchlet {

  @Inject private Night night;
  @Inject private NightStep step;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, (id, execution) -> night.index());
  }
}
