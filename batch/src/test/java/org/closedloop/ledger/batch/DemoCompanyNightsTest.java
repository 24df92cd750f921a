package org.closedloop.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.bench.Comparison;
import org.closedloop.bench.Reference;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.demo.Delivery;
import org.closedloop.demo.DemoCompany;
import org.closedloop.demo.DemoFile;
import org.closedloop.demo.DemoSettings;
import org.closedloop.ledger.RunScope;
import org.closedloop.sync.contract.ShippedContracts;
import org.closedloop.sync.intake.FileIntake;
import org.closedloop.sync.intake.Surroundings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The demo company, taken in and measured as in operation, against the same figures computed by
 * plain SQL from the rules alone: after the first files, after late ones, after corrections.
 */
class DemoCompanyNightsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final DemoSettings SETTINGS =
      new DemoSettings(412, 2_500, 5_000, LocalDate.of(2026, 11, 21));

  @TempDir static Path files;

  private final TickingClock clock = new TickingClock("2026-11-22T03:00:00Z");
  private DataSource database;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyCellIsWhatPlainSqlSaysAfterEveryDelivery(TestDatabase kind) throws SQLException {
    new DemoCompany(SETTINGS).writeTo(files);
    database = kind.empty();
    Nights nights = new Nights(database, clock);
    FileIntake intake =
        new FileIntake(
            database,
            new Surroundings(
                new CompanyCurrency(Currency.getInstance("EUR")),
                new ReportingZone(ZONE),
                new SliceCache(database)),
            clock,
            connection -> {});

    for (Delivery delivery : Delivery.values()) {
      for (Path file : sent(delivery)) {
        take(intake, file);
      }
      nights.run(RunScope.CHANGED);
      compare(delivery);
    }
  }

  private void compare(Delivery delivery) throws SQLException {
    Reference reference = new Reference(ZONE);
    try (Connection connection = database.getConnection()) {
      reference.compute(connection);
      Comparison comparison = new Comparison(connection);
      assertThat(comparison.missingMeasures()).isEmpty();
      assertThat(comparison.differences()).as("ledger and reference after " + delivery).isEmpty();
      assertThat(comparison.cells()).isGreaterThan(10_000);
      reference.forget(connection);
    }
  }

  private void take(FileIntake intake, Path file) {
    long id = Transaction.in(database, connection -> register(connection, file));
    intake.take(id, () -> false);
    String outcome = Transaction.in(database, connection -> outcome(connection, id));
    assertThat(outcome).as(file.toString()).isEqualTo("DONE, 0 rejected");
  }

  private static String outcome(Connection connection, long id) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select state, rejected from file_import where id = " + id)) {
      row.next();
      return row.getString(1) + ", " + row.getLong(2) + " rejected";
    }
  }

  private long register(Connection connection, Path file) throws SQLException {
    long id = Ids.single(connection, "file_import_seq");
    String contract = DemoFile.named(file.getFileName().toString()).contract();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into file_import (id, contract, body, file_name, path, size, state,"
                + " requested_by, started_at, version)"
                + " values (?, ?, ?, ?, ?, 0, 'RUNNING', 'test', ?, 0)")) {
      insert.setLong(1, id);
      insert.setString(2, contract);
      insert.setString(3, ShippedContracts.all().get(contract).body());
      insert.setString(4, file.getFileName().toString());
      insert.setString(5, file.toString());
      insert.setObject(6, clock.instant().atZone(ZONE).toOffsetDateTime());
      insert.executeUpdate();
    }
    return id;
  }

  private static List<Path> sent(Delivery delivery) {
    try (Stream<Path> sent = Files.list(files.resolve(delivery.folder()))) {
      return sent.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
