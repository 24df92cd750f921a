package org.closedloop.sla.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.closedloop.ledger.batch.NightStep;
import org.closedloop.sla.clock.SlaClocks;

/**
 * Writes down what time alone has brought about: warnings, breaches, next intervals. After an
 * outage it finds what the watch would have found.
 */
@Named
@Dependent
public class BreachRecorder extends AbstractBatchlet {

  @Inject private NightStep step;
  @Inject private SlaClocks clocks;
  @Inject private Clock clock;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, (id, execution) -> clocks.settleNight(clock.instant()));
  }
}
