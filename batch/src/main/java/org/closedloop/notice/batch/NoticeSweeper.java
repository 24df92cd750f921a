package org.closedloop.notice.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.closedloop.ledger.batch.NightStep;
import org.closedloop.notice.Notices;

/** Forgets what people were told long ago, so that the list behind the bell stays short. */
@Named
@Dependent
public class NoticeSweeper extends AbstractBatchlet {

  @Inject private NightStep step;
  @Inject private Notices notices;
  @Inject private Clock clock;
  @Inject @BatchProperty private String run;

  @Override
  public String process() {
    return step.doing(run, (id, execution) -> notices.forgetOld(clock.instant()));
  }
}
