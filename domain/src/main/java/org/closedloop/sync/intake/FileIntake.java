package org.closedloop.sync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;
import org.closedloop.sync.contract.ContractReader;
import org.closedloop.sync.contract.ContractRefused;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.file.BrokenFile;
import org.closedloop.sync.file.FileCheck;
import org.closedloop.sync.file.MappedRow;
import org.closedloop.sync.file.RowMapper;
import org.closedloop.sync.file.Rows;

/**
 * Takes in one file from where it stands to its end, chunk by chunk.
 *
 * <p>A chunk, its counters and its rejected rows are one transaction, so an import that breaks off
 * goes on exactly behind the last finished chunk. A trial does the same and keeps the counters and
 * the faults, but nothing of the data.
 */
public final class FileIntake {

  /** Rows of a chunk: enough to work set by set, few enough to wait for. */
  public static final int CHUNK = 4_000;

  private final DataSource database;
  private final Surroundings here;
  private final Clock clock;
  private final Transaction.Action check;
  private final int chunk;

  /**
   * An intake into a database.
   *
   * @param check fails if this work belongs to somebody else by now; asked before every commit
   */
  public FileIntake(DataSource database, Surroundings here, Clock clock, Transaction.Action check) {
    this(database, here, clock, check, CHUNK);
  }

  FileIntake(
      DataSource database, Surroundings here, Clock clock, Transaction.Action check, int chunk) {
    this.database = database;
    this.here = here;
    this.clock = clock;
    this.check = check;
    this.chunk = chunk;
  }

  /**
   * Takes in the file of an import.
   *
   * @param stopped whether somebody wants it to stop at the next chunk
   * @return whether it came to its end, good or bad; false if it was stopped
   * @throws DatabaseFailure if the database fails; the import can be resumed
   */
  public boolean take(long id, BooleanSupplier stopped) {
    ImportLog log = new ImportLog(id);
    ImportLog.Order order =
        Transaction.in(
                database,
                connection -> {
                  log.begin(connection);
                  return log.order(connection);
                })
            .orElseThrow(() -> new IllegalArgumentException("There is no import " + id));
    try {
      ImportContract contract = contract(order);
      Path file = Path.of(order.path());
      if (!Files.isReadable(file)) {
        throw new BrokenFile("file-gone");
      }
      if (order.total() == null) {
        long rows = FileCheck.rowsOf(file, contract);
        Transaction.run(database, connection -> log.total(connection, rows));
      }
      boolean ended = takeRows(log, order, contract, file, stopped);
      if (ended) {
        Transaction.run(database, connection -> log.end(connection, clock.instant()));
      }
      return ended;
    } catch (BrokenFile broken) {
      Transaction.run(database, connection -> log.fail(connection, broken, clock.instant()));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that an import broke off; it can be resumed. */
  public void breakOff(long id, String why) {
    Transaction.run(
        database,
        connection ->
            new ImportLog(id).fail(connection, new BrokenFile("stopped", why), clock.instant()));
  }

  private static ImportContract contract(ImportLog.Order order) {
    try {
      return ContractReader.read(order.body());
    } catch (ContractRefused refused) {
      throw new BrokenFile("contract", refused.faults().size());
    }
  }

  private boolean takeRows(
      ImportLog log,
      ImportLog.Order order,
      ImportContract contract,
      Path file,
      BooleanSupplier stopped)
      throws IOException {
    Sources sources = Patience.with(() -> Transaction.in(database, at -> Sources.of(at, contract)));
    Intake intake = new Intake(contract, here, sources);
    RowMapper mapper = new RowMapper(contract);
    try (Rows rows = Rows.open(file, contract.file())) {
      long position = 0;
      while (position < order.position() && rows.hasNext()) {
        rows.next();
        position++;
      }
      while (rows.hasNext()) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        List<MappedRow> next = new ArrayList<>(chunk);
        while (rows.hasNext() && next.size() < chunk) {
          next.add(mapper.map(rows.next()));
        }
        new Chunk(log, intake, rows, order.trial()).take(position, next);
        position += next.size();
      }
      return true;
    }
  }

  /** The rows of one transaction. */
  private final class Chunk {

    private final ImportLog log;
    private final Intake intake;
    private final Rows format;
    private final boolean trial;

    Chunk(ImportLog log, Intake intake, Rows format, boolean trial) {
      this.log = log;
      this.intake = intake;
      this.format = format;
      this.trial = trial;
    }

    /** Rows the database refuses are searched by halves, so that one costs no other. */
    void take(long position, List<MappedRow> rows) {
      try {
        Patience.with(
            () ->
                Transaction.in(
                    database,
                    connection -> {
                      List<TakenRow> taken = intake.take(connection, rows, clock.instant());
                      note(connection, position, rows.size(), taken);
                      return taken.size();
                    }));
      } catch (DatabaseFailure failure) {
        if (!Patience.isAboutData(failure)) {
          throw failure;
        }
        if (rows.size() == 1) {
          refuse(position, rows.get(0), failure);
        } else {
          int half = rows.size() / 2;
          take(position, rows.subList(0, half));
          take(position + half, rows.subList(half, rows.size()));
        }
      }
    }

    private void note(Connection connection, long position, int rows, List<TakenRow> taken)
        throws SQLException {
      if (trial) {
        connection.rollback();
      }
      log.keepFaults(connection, taken, format);
      log.done(connection, position, position + rows, taken);
      check.on(connection);
    }

    private void refuse(long position, MappedRow row, DatabaseFailure failure) {
      TakenRow taken = new TakenRow(row);
      taken.reject(Patience.refusal(failure));
      Transaction.run(
          database,
          connection -> {
            log.keepFaults(connection, List.of(taken), format);
            log.done(connection, position, position + 1, List.of(taken));
          });
    }
  }
}
