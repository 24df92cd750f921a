package org.closedloop.job.batch;

import jakarta.annotation.Resource;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/**
 * Takes up jobs whose server died or was shut down in the middle of them. What a person stopped
 * stays stopped, what failed stays failed.
 */
@Startup
@Singleton
@DependsOn("Heartbeat")
@TransactionManagement(TransactionManagementType.BEAN) // a job starts outside any transaction
public class JobRecovery {

  /** A server not heard of for so long is taken for dead. */
  static final Duration DEAD = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(JobRecovery.class.getName());

  /**
   * A job that failed while its server went down counts: an ordinary failure is settled at once.
   */
  private static final Set<String> UNFINISHED =
      Set.of("STARTING", "STARTED", "STOPPING", "STOPPED", "FAILED");

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private JobService jobs;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void takeUpOrphans() {
    Instant now = clock.instant();
    List<Long> orphans =
        Transaction.in(
            database, connection -> JobOwners.ofDeadNodes(connection, now.minus(DEAD), now));
    for (long execution : orphans) {
      try {
        takeUp(execution);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Execution " + execution + " could not be taken up");
      }
    }
  }

  private void takeUp(long execution) {
    if (UNFINISHED.contains(statusOf(execution))) {
      long next = jobs.restart(execution);
      LOG.info(() -> "Execution " + execution + " goes on as execution " + next);
    } else {
      Transaction.run(database, connection -> JobOwners.settle(connection, execution));
    }
  }

  private String statusOf(long execution) {
    try {
      return jobs.status(execution);
    } catch (NoSuchJobExecutionException e) {
      return "UNKNOWN";
    }
  }
}
