package org.closedloop.job.batch;

import jakarta.annotation.Resource;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/** Notes that this server runs the job, so that others can take it over when it is gone. */
@Named
@Dependent
public class JobOwnership extends AbstractJobListener {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Node node;
  @Inject private Clock clock;
  @Inject private JobContext job;

  @Override
  public void beforeJob() {
    Transaction.run(
        database,
        connection -> JobOwners.own(connection, job.getExecutionId(), node, clock.instant()));
  }

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    if (status != BatchStatus.STOPPING && status != BatchStatus.STOPPED) { // a shutdown stops, too
      Transaction.run(database, connection -> JobOwners.settle(connection, job.getExecutionId()));
    }
  }
}
