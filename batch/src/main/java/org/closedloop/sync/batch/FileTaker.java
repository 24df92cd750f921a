package org.closedloop.sync.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.closedloop.scoring.batch.ScoreKeeper;
import org.closedloop.sla.batch.ClockKeeper;
import org.closedloop.sync.intake.Imports;

/** Takes in one file, chunk by chunk, from where it stands. */
@Named
@Dependent
public class FileTaker extends AbstractBatchlet {

  @Inject private Imports imports;
  @Inject private ScoreKeeper scores;
  @Inject private ClockKeeper clocks;
  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "import")
  private String id;

  private volatile boolean stopped;

  @Override
  public String process() {
    long number = Long.parseLong(id);
    long mark = imports.firstMark(number);
    if (imports.take(number, job.getExecutionId(), () -> stopped)) {
      imports.putAway(number);
      scores.after(job.getExecutionId(), () -> stopped);
      clocks.after(mark);
    }
    return null;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
