package org.closedloop.job.batch;

import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;
import org.closedloop.job.JobTakenOver;
import org.closedloop.job.Jobs;

/**
 * The one door to jobs in the background: whoever starts, restarts or stops one does it here.
 *
 * <p>A job starts at once, outside the caller's transaction: what it works on must be committed
 * before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class JobService implements Jobs {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;

  @Override
  public long start(String name, Map<String, String> parameters) {
    return asked(operator -> operator.start(name, properties(parameters)));
  }

  @Override
  public long restart(long execution) {
    boolean claimed =
        Transaction.in(
            database, connection -> JobOwners.claim(connection, execution, clock.instant()));
    if (!claimed) {
      throw new JobTakenOver(execution);
    }
    try {
      long next = asked(operator -> operator.restart(execution, operator.getParameters(execution)));
      Transaction.run(database, connection -> JobOwners.recovered(connection, execution, next));
      return next;
    } catch (RuntimeException e) {
      Transaction.run(database, connection -> JobOwners.release(connection, execution));
      throw e;
    }
  }

  @Override
  public void stop(long execution, String user) {
    giveUp(execution, user);
    asked(
        operator -> {
          operator.stop(execution);
          return null;
        });
  }

  @Override
  public void giveUp(long execution, String user) {
    Transaction.run(database, connection -> JobOwners.stoppedBy(connection, execution, user));
  }

  @Override
  public Map<String, Duration> times(long execution) {
    return asked(operator -> known(operator, execution)).stream()
        .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
        .collect(
            Collectors.toMap(
                StepExecution::getStepName,
                step ->
                    Duration.between(
                        step.getStartTime().toInstant(), step.getEndTime().toInstant()),
                Duration::plus));
  }

  private static List<StepExecution> known(JobOperator operator, long execution) {
    try {
      return operator.getStepExecutions(execution);
    } catch (NoSuchJobExecutionException forgotten) {
      return List.of();
    }
  }

  /** How an execution stands, as the batch runtime names it. */
  public String status(long execution) {
    return asked(operator -> operator.getJobExecution(execution).getBatchStatus().name());
  }

  /** The runtime finds its jobs by the class loader of this module, whoever calls. */
  private static <T> T asked(Function<JobOperator, T> question) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JobService.class.getClassLoader());
    try {
      return question.apply(BatchRuntime.getJobOperator());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Properties properties(Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    return properties;
  }
}
