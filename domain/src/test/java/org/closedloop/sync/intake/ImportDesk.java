package org.closedloop.sync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.sync.contract.ShippedContracts;

/** Imports texts as files would be, into an empty database. */
final class ImportDesk {

  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final DataSource database;
  private final int chunk;
  private Instant now = NOW;

  ImportDesk(TestDatabase kind, int chunk) {
    this.database = kind.empty();
    this.chunk = chunk;
  }

  ImportDesk(TestDatabase kind) {
    this(kind, FileIntake.CHUNK);
  }

  DataSource database() {
    return database;
  }

  void at(String instant) {
    now = Instant.parse(instant);
  }

  /** Takes in a text under a shipped contract. */
  Tally take(String contract, String text) {
    long id = register(contract, text, false);
    intake().take(id, () -> false);
    return tally(id);
  }

  Tally take(String contract, Path file) {
    long id = register(body(contract), file, false);
    intake().take(id, () -> false);
    return tally(id);
  }

  FileIntake intake() {
    return new FileIntake(
        database,
        new Surroundings(
            new CompanyCurrency(Currency.getInstance("EUR")),
            new ReportingZone(ZoneId.of("Europe/Berlin")),
            new SliceCache(database)),
        Clock.fixed(now, ZoneOffset.UTC),
        connection -> {},
        chunk);
  }

  boolean take(long id, BooleanSupplier stopped) {
    return intake().take(id, stopped);
  }

  long register(String contract, String text, boolean trial) {
    try {
      Path file = Files.createTempFile("import", ".csv");
      file.toFile().deleteOnExit();
      Files.writeString(file, text);
      return register(body(contract), file, trial);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String contract) {
    return contract.startsWith("{") ? contract : ShippedContracts.all().get(contract).body();
  }

  private long register(String body, Path file, boolean trial) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.single(connection, "file_import_seq");
          Jdbc.change(
              connection,
              "insert into file_import (id, contract, body, file_name, path, size, state, trial,"
                  + " requested_by, started_at, version)"
                  + " values (?, 'test', ?, 'test.csv', ?, 0, 'RUNNING', ?, 'test', ?, 0)",
              id,
              body,
              file.toString(),
              trial,
              now);
          return id;
        });
  }

  Tally tally(long id) {
    List<Tally> found = new ArrayList<>();
    Transaction.run(
        database,
        connection ->
            Jdbc.each(
                connection,
                "select read_rows, created, changed, unchanged, rejected, warnings"
                    + " from file_import where id = ?",
                row ->
                    found.add(
                        new Tally(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6))),
                id));
    return found.get(0);
  }

  /** Every row a query finds, its columns joined by blanks; instants in UTC. */
  List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          boolean instant = found.getMetaData().getColumnTypeName(i).toLowerCase().contains("time");
          cells.add(String.valueOf(instant ? Jdbc.instant(found, i) : found.getString(i)).strip());
        }
        rows.add(String.join(" ", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  long count(String table) {
    return Long.parseLong(rows("select count(*) from " + table).get(0));
  }

  void execute(String command) {
    Transaction.run(database, connection -> Jdbc.change(connection, command));
  }
}
