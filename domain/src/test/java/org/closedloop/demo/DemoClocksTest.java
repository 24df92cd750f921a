package org.closedloop.demo;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.database.Transaction;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;
import org.closedloop.sla.Agreements;
import org.closedloop.sla.clock.ClockBook;
import org.closedloop.sla.clock.ClockBook.Explained;
import org.closedloop.sla.clock.ClockState;
import org.closedloop.sla.clock.Segment;
import org.closedloop.sla.clock.SlaClocks;
import org.closedloop.sla.kind.ObligationKinds;
import org.closedloop.sync.contract.ShippedContracts;
import org.closedloop.sync.intake.FileIntake;
import org.closedloop.sync.intake.Surroundings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every clock of the demo company. */
class DemoClocksTest {

  private static final DemoSettings SETTINGS =
      new DemoSettings(412, 700, 1_400, LocalDate.of(2026, 11, 21));
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final ReportingZone ZONE = new ReportingZone(DemoSettings.ZONE);

  @TempDir static Path files;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyClockAddsUpToTheWallAndTheNightFindsWhatTheImportsFound(TestDatabase kind) {
    new DemoCompany(SETTINGS).writeTo(files);
    Company daily = new Company(kind);
    Company nightly = new Company(kind);
    for (Delivery delivery : Delivery.values()) {
      for (Path file : sent(delivery)) {
        daily.clocks.settleMarked(daily.take(file), NOW);
        nightly.take(file);
      }
    }
    nightly.clocks.settleNight(NOW);

    assertThat(daily.clocks("<> 'CANCELLED'"))
        .hasSizeGreaterThan(800)
        .isEqualTo(nightly.clocks("<> 'CANCELLED'"));
    // what a later delivery takes out of the history was a clock only for whoever looked before
    assertThat(daily.clocks("= 'CANCELLED'")).containsAll(nightly.clocks("= 'CANCELLED'"));
    assertThat(nightly.clocks.settleNight(NOW)).isZero();
    assertThat(daily.clocks.settleNight(NOW)).isZero();
    everyClockAddsUp(daily);
  }

  private static void everyClockAddsUp(Company company) {
    List<Long> leads = company.leads();
    List<Explained> clocks =
        new ClockBook(company.database, company.calendars, ZONE).of(leads, NOW);
    assertThat(clocks).hasSize(company.clocks("is not null").size());
    for (Explained each : clocks) {
      Instant started = each.clock().startedAt();
      Instant end = each.clock().endedAt() == null ? NOW : each.clock().endedAt();
      Instant at = started;
      for (Segment segment : each.segments()) {
        assertThat(segment.start()).as(each.clock().toString()).isEqualTo(at);
        at = segment.end();
      }
      assertThat(total(each)).as(each.clock().toString()).isEqualTo(Duration.between(started, end));
    }
    assertThat(clocks.stream().map(each -> each.clock().state()).distinct())
        .contains(ClockState.MET, ClockState.BREACHED, ClockState.CANCELLED);
  }

  private static Duration total(Explained clock) {
    return clock.segments().stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
  }

  private static List<Path> sent(Delivery delivery) {
    try (Stream<Path> sent = Files.list(files.resolve(delivery.folder()))) {
      return sent.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database that has signed the demo company's agreement. */
  private static final class Company {

    private final DataSource database;
    private final BusinessCalendars calendars;
    private final SlaClocks clocks;
    private final FileIntake intake;

    Company(TestDatabase kind) {
      database = kind.empty();
      try (TestPersistence persistence = new TestPersistence(database)) {
        persistence.run(
            em -> {
              DemoAgreement agreed = new DemoAgreement(SETTINGS);
              Agreements agreements = new Agreements(em);
              agreements.add(agreed.agreement());
              agreed.versions().forEach(agreements::add);
            });
      }
      calendars = new BusinessCalendars(database, ZONE);
      Notices notices = new Notices(database, CLOCK, ZONE, new MailSettings(Map.of()));
      clocks = new SlaClocks(database, calendars, ObligationKinds.shipped(), ZONE, notices);
      intake =
          new FileIntake(
              database,
              new Surroundings(
                  new CompanyCurrency(Currency.getInstance("EUR")), ZONE, new SliceCache(database)),
              CLOCK,
              connection -> {});
    }

    /**
     * Takes in a file.
     *
     * @return where the marks of changed leads stood before
     */
    long take(Path file) {
      long mark = Transaction.in(database, connection -> Ids.block(connection, "changed_lead_seq"));
      long id = Transaction.in(database, connection -> register(connection, file));
      assertThat(intake.take(id, () -> false)).isTrue();
      return mark;
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
        insert.setObject(6, NOW.atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
      return id;
    }

    List<Long> leads() {
      return rows("select distinct lead from sla_clock", 1).stream().map(Long::valueOf).toList();
    }

    /** What was judged of every clock in such a state. */
    List<String> clocks(String state) {
      return rows(
          "select l.source_key, c.obligation, v.number, c.round, c.hand_off, c.side, c.team,"
              + " c.employee, c.started_at, c.limit_minutes, c.warn_at, c.due_at, c.next_at,"
              + " c.state, c.ended_at, c.taken_minutes from sla_clock c"
              + " join lead l on l.id = c.lead"
              + " join agreement_version v on v.id = c.agreement_version"
              + " where c.state "
              + state
              + " order by l.source_key, c.obligation, c.started_at, c.round, c.hand_off, c.due_at",
          16);
    }

    private List<String> rows(String query, int columns) {
      return Transaction.in(
          database,
          connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
              while (row.next()) {
                String[] values = new String[columns];
                for (int i = 0; i < columns; i++) {
                  values[i] = String.valueOf(row.getObject(i + 1));
                }
                rows.add(String.join("|", Arrays.asList(values)));
              }
            }
            return rows;
          });
    }
  }
}
