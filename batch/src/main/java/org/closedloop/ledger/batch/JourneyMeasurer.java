package org.closedloop.ledger.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalInt;

/** Measures leads page by page; several of these draw the pages of a run one after the other. */
@Named
@Dependent
public class JourneyMeasurer extends AbstractBatchlet {

  @Inject private Night night;
  @Inject private NightStep step;
  @Inject private PageDraw draw;
  @Inject @BatchProperty private String run;

  private volatile boolean stopped;

  @Override
  public String process() {
    return step.doing(run, this::measure);
  }

  private void measure(int id, long execution) {
    PageWorker worker = night.worker(id, execution);
    draw.open(execution, worker.pages(), () -> night.pagesDone(id));
    OptionalInt page = draw.next(execution);
    while (page.isPresent() && !stopped) {
      worker.page(page.getAsInt());
      page = draw.next(execution);
    }
  }

  @Override
  public void stop() {
    stopped = true;
    draw.stop(step.execution());
  }
}
