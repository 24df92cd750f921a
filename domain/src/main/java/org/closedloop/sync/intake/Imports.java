package org.closedloop.sync.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.database.Transaction;
import org.closedloop.job.Fence;
import org.closedloop.job.Jobs;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.sync.contract.ImportContract;

/**
 * Starts imports, takes them up again and does their work in the background.
 *
 * <p>An import is written down before its job starts, so that no file is ever lost.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED) // the job must find the import: it is committed
public class Imports {

  /** The job that does the work. */
  public static final String JOB = "import-file";

  /** The job's parameter that says which import it works on. */
  public static final String IMPORT = "import";

  private static final long WAIT = 250;
  private static final int MOST_WAITS = 7_200;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Jobs jobs;
  @Inject private CompanyCurrency currency;
  @Inject private ReportingZone zone;
  @Inject private SliceCache slices;
  @Inject private Clock clock;

  /**
   * Starts an import.
   *
   * @param trial whether only to count and to judge, without storing
   * @return its number
   */
  public long start(ReceivedFile file, ImportContract contract, String user, boolean trial) {
    long id =
        Transaction.in(
            database,
            connection -> {
              long next = Ids.single(connection, "file_import_seq");
              Jdbc.change(
                  connection,
                  "insert into file_import (id, contract, body, file_name, path, size, state,"
                      + " trial, requested_by, started_at, version)"
                      + " values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, 0)",
                  next,
                  contract.code(),
                  contract.body(),
                  cut(file.name(), 300),
                  file.path().toString(),
                  size(file.path()),
                  trial,
                  user,
                  clock.instant());
              return next;
            });
    begin(id);
    return id;
  }

  /** Starts the job of an import that is written down. */
  public void begin(long id) {
    bind(id, jobs.start(JOB, Map.of(IMPORT, String.valueOf(id))));
  }

  /** Takes a broken-off import up again where it stood. */
  public void resume(long id) {
    List<Long> executions = new ArrayList<>();
    Transaction.run(
        database,
        connection ->
            Jdbc.each(
                connection,
                "select execution_id from file_import where id = ? and state = 'FAILED'"
                    + " and failure_code = 'stopped'",
                row -> executions.add(row.getLong(1)),
                id));
    if (executions.isEmpty()) {
      throw new NoSuchRecord("import", id);
    }
    Transaction.run(database, connection -> new ImportLog(id).begin(connection));
    begin(id);
  }

  /**
   * Does the work of an import, from where it stands.
   *
   * @param execution the job's, asked at every chunk whether it is still ours
   * @return false if it was stopped before its end
   */
  public boolean take(long id, long execution, BooleanSupplier stopped) {
    bind(id, execution);
    FileIntake intake =
        new FileIntake(
            database,
            new Surroundings(currency, zone, slices),
            clock,
            connection -> Fence.check(connection, execution));
    try {
      return intake.take(id, stopped);
    } catch (RuntimeException e) {
      intake.breakOff(id, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /**
   * Where the marks of changed leads stood when an import began; every lead it touches is marked
   * behind that.
   */
  public long firstMark(long id) {
    return Transaction.in(
        database,
        connection -> {
          ImportLog log = new ImportLog(id);
          if (log.firstMark(connection).isEmpty()) {
            log.firstMark(connection, Ids.block(connection, "changed_lead_seq"));
          }
          return log.firstMark(connection).orElseThrow();
        });
  }

  /** Whether an import is just being taken in. */
  public boolean anyRunning() {
    List<Long> running = new ArrayList<>();
    Transaction.run(
        database,
        connection ->
            Jdbc.each(
                connection,
                "select id from file_import where state = 'RUNNING' and not trial",
                row -> running.add(row.getLong(1))));
    return !running.isEmpty();
  }

  /** Waits until none of these imports is running any more, or for half an hour. */
  public void awaitEnd(Collection<Long> ids) {
    for (int waited = 0; waited < MOST_WAITS && isRunning(ids); waited++) {
      try {
        Thread.sleep(WAIT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isRunning(Collection<Long> ids) {
    List<Long> running = new ArrayList<>();
    if (!ids.isEmpty()) {
      Transaction.run(
          database,
          connection ->
              Jdbc.each(
                  connection,
                  "select id from file_import where id = any(?) and state = 'RUNNING'",
                  row -> running.add(row.getLong(1)),
                  ids));
    }
    return !running.isEmpty();
  }

  /** Moves a file of the inbox to where finished files lie, once its import has ended. */
  public void putAway(long id) {
    Transaction.run(
        database,
        connection ->
            Jdbc.each(
                connection,
                "select path, state from file_import where id = ? and state <> 'RUNNING'"
                    + " and (failure_code is null or failure_code <> 'stopped')",
                row -> {
                  Path taken = Path.of(row.getString(1));
                  if (InboxFolder.holds(taken)) {
                    Path now = InboxFolder.putAway(taken, row.getString(2).equals("DONE"));
                    Jdbc.change(
                        connection,
                        "update file_import set path = ? where id = ?",
                        now.toString(),
                        id);
                  }
                },
                id));
  }

  private void bind(long id, long execution) {
    Transaction.run(
        database,
        connection ->
            Jdbc.change(
                connection, "update file_import set execution_id = ? where id = ?", execution, id));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
