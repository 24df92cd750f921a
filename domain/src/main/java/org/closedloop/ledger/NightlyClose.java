package org.closedloop.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Transaction;
import org.closedloop.job.Jobs;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Starts nights, takes them up again, stops them and gives them up.
 *
 * <p>The run is written before its job starts, so that of two who start at the same moment one is
 * refused. A run that failed or was stopped is given up when the next one starts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED) // the job must find the run, so it is committed
public class NightlyClose {

  /** The job that does the work. */
  public static final String JOB = "nightly-close";

  /** Who started a night that the timetable started. */
  public static final String TIMETABLE = "schedule";

  private static final Duration BEGINNING = Duration.ofMinutes(2);

  /** The job's parameter that says which run it works on. */
  public static final String RUN = "run";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Runs runs;
  @Inject private Jobs jobs;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  /**
   * Starts a night.
   *
   * @return the number of the run
   * @throws RunInProgress if one is running
   */
  public int start(RunScope scope, String user) {
    Instant now = clock.instant();
    int run =
        Transaction.in(
            database,
            connection -> {
              Optional<Run> left = runs.newest(connection).filter(Run::resumable);
              if (left.isPresent()) {
                runs.discard(connection, left.get());
              }
              return runs.open(connection, scope, user, zone.dayOf(now), zone.zone().getId(), now);
            });
    begin(run, () -> jobs.start(JOB, Map.of(RUN, String.valueOf(run))));
    return run;
  }

  /**
   * Takes a run up again where it failed or was stopped.
   *
   * @throws RunNotResumable unless it is the newest run and failed or was stopped
   */
  public void restart(int id) {
    Run run = resumable(id);
    long execution =
        Optional.ofNullable(run.execution()).orElseThrow(() -> new RunNotResumable(id));
    Transaction.run(database, connection -> runs.takenUp(connection, id));
    begin(id, () -> jobs.restart(execution));
  }

  /**
   * Stops a run after the page it is working on.
   *
   * @throws RunNotRunning if it is not running
   */
  public void stop(int id, String user) {
    Run run = get(id);
    if (run.state() != RunState.RUNNING || run.execution() == null) {
      throw new RunNotRunning(id);
    }
    jobs.stop(run.execution(), user);
  }

  /**
   * Gives a run up that failed or was stopped.
   *
   * @throws RunNotResumable unless it is the newest run and failed or was stopped
   */
  public void discard(int id, String user) {
    Run run = resumable(id);
    Transaction.run(database, connection -> runs.discard(connection, run));
    if (run.execution() != null) {
      jobs.giveUp(run.execution(), user);
    }
  }

  /** Ends runs that no job works on any more. */
  public void endAbandoned() {
    Instant now = clock.instant();
    Transaction.run(
        database, connection -> runs.endAbandoned(connection, now.minus(BEGINNING), now));
  }

  private Run resumable(int id) {
    Run run = get(id);
    Optional<Run> newest = Transaction.in(database, runs::newest);
    if (!run.resumable() || newest.filter(other -> other.id() == id).isEmpty()) {
      throw new RunNotResumable(id);
    }
    return run;
  }

  private Run get(int id) {
    return Transaction.in(database, connection -> runs.find(connection, id))
        .orElseThrow(() -> new NoSuchRecord("run", id));
  }

  @FunctionalInterface
  private interface Start {
    long execution();
  }

  private void begin(int run, Start start) {
    try {
      long execution = start.execution();
      Transaction.run(database, connection -> runs.begun(connection, run, execution));
    } catch (RuntimeException e) {
      Transaction.run(
          database,
          connection ->
              runs.ended(connection, run, RunState.FAILED, e.toString(), clock.instant()));
      throw e;
    }
  }
}
