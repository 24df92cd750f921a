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
import org.closedloop.attribution.service.EveryCredit;
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
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.service.EveryCell;
import org.closedloop.ledger.RunScope;
import org.closedloop.nextstep.service.ForgottenNow;
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

  private static final String AGREED =
      """
      insert into agreement (id, code, name, created_at) values (1, 'main', 'Main', current_timestamp);
      insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,
        in_force_to, drafted_by, drafted_at, version)
        values (1, 1, 1, 'SUPERSEDED', timestamp with time zone '2025-01-01 00:00:00+01',
          timestamp with time zone '2025-01-01 00:00:00+01',
          timestamp with time zone '2026-04-15 12:00:00+02', 'test', current_timestamp, 0);
      insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,
        drafted_by, drafted_at, version, attribution_model, look_back_days, half_life_days)
        values (2, 1, 2, 'SIGNED', timestamp with time zone '2026-04-15 12:00:00+02',
          timestamp with time zone '2026-04-15 12:00:00+02', 'test', current_timestamp, 0,
          'linear', 60, 21);
      insert into agreement_version (id, agreement, number, state, valid_from, drafted_by,
        drafted_at, version)
        values (3, 1, 3, 'DRAFT', timestamp with time zone '2026-01-01 00:00:00+01', 'test',
          current_timestamp, 0);
      insert into transition_target (agreement_version, transition, target)
        values (1, 'lead-to-mql', 0.3), (1, 'mql-to-sql', 0.4515), (2, 'mql-to-sql', 0.5),
          (2, 'sql-to-opportunity', 0.6), (2, 'opportunity-to-customer', 0), (3, 'mql-to-sql', 1);
      insert into obligation (id, agreement_version, code, kind, side, calendar, place)
        values (1, 1, 'volume', 'volume', 'MARKETING', 'standard', 0),
          (2, 2, 'volume', 'volume', 'MARKETING', 'standard', 0);
      insert into obligation_term (obligation, name, content)
        values (1, 'count', '130'), (2, 'count', '175'), (2, 'type', 'channel'),
          (2, 'weights', 'Messe=2, Empfehlung=1.5');
      update deal_stage set chance = case code when 'Angebot' then 0.3333 else 0.0625 end
        where code <> 'Qualifizierung'
      """;

  private static final String CLOCKS =
      """
      insert into sla_clock (id, lead, obligation, kind, agreement_version, subject, round, side,
        team, calendar, started_at, limit_minutes, due_at, ended_at, state, taken_minutes, version)
        select %1$d + n, lead, kind || '-1', kind, case mod(n, 3) when 0 then 1 else 2 end,
          cast(n as varchar), %2$d, case when mod(n, 11) = 0 then 'MARKETING'
            when mod(n, 13) = 0 then 'SERVICE' else 'SALES' end,
          case mod(n, 4) when 0 then null when 1 then 'elsewhere' else team end, 1, at, 480,
          case state when 'PAUSED' then null else at + interval '1' day end,
          case when state in ('RUNNING', 'WARNED', 'PAUSED') or state = 'BREACHED' and mod(n, 2) = 0
            then null else at + interval '30' hour end,
          state, case when state = 'MET' or state = 'BREACHED' and mod(n, 2) = 1
            then mod(n, 7) * 60 else null end, 0
        from (
          select lead, at, coalesce(team, '') as team, n,
            case mod(n, 6) when 0 then 'MET' when 1 then 'BREACHED' when 2 then 'CANCELLED'
              when 3 then 'RUNNING' when 4 then 'WARNED' else 'PAUSED' end as state,
            case mod(n, 5) when 0 then 'follow-up' when 1 then 'attempts' when 2 then 'reaction'
              else 'first-contact' end as kind
          from (select h.*, cast(row_number() over (order by id) as int) as n
            from hand_off_change h where kind = 'OFFERED' and not retracted) numbered
        ) offers
      """;

  /** What is planned for two leads in three, a part of it done: other leads with each delivery. */
  private static final String STEPS =
      """
      insert into next_step (id, lead, due_on, what, employee, created_by, created_at, done_at,
        version)
        select %1$d + n, id, date '2026-11-30', 'call', 'test', 'test', current_timestamp,
          case when mod(n, 5) = 0 then current_timestamp else null end, 0
        from (select l.id, cast(row_number() over (order by l.id) as int) as n from lead l) numbered
        where mod(n, 3) <> %2$d
      """;

  private static final List<String> RARE =
      List.of(
          "hot-leads",
          "lead-margin",
          "sales-activities",
          "sales-cost",
          "attributed-as-agreed",
          "agreed-volume",
          "delivered-volume");

  /** Every third lead is hot; those that are imported are looked at by the next night anyway. */
  private static final String SCORES =
      """
      insert into lead_score (lead, model, points, fit, engagement, grade, qualified, hot,
        computed_at, basis)
        select l.id, 1, 60, 30, 30, 'B2', true, mod(l.id, 3) = 0, current_timestamp, '' from lead l
        where not exists (select 1 from lead_score s where s.lead = l.id)
      """;

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
      Transaction.run(database, connection -> promise(connection, delivery));
      nights.run(RunScope.CHANGED);
      compare(delivery);
    }
    everyCellOpensToExactlyWhatItCounts(kind);
  }

  /** H2 takes long to prepare such queries: there, an eighth of it. */
  private void everyCellOpensToExactlyWhatItCounts(TestDatabase kind) throws SQLException {
    int step = kind == TestDatabase.H2 ? 8 : 1;
    LocalDate first = LocalDate.of(2024, 12, 1);
    LocalDate year = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 1);
    try (Connection connection = database.getConnection()) {
      EveryCell month = new EveryCell(connection);
      assertThat(month.list(LocalDate.of(2026, 10, 1), step)).isEmpty();
      assertThat(month.cells()).isGreaterThan(3_000 / step);
      assertThat(month.leads()).isGreaterThan(20_000 / step);

      EveryCell periods = new EveryCell(connection);
      assertThat(periods.addUp(first, last, Grain.MONTH, 12 * step, 20)).isEmpty();
      assertThat(periods.addUp(year, last, Grain.QUARTER, 12 * step, 10)).isEmpty();
      assertThat(periods.addUp(year, last, Grain.YEAR, 12 * step, 5)).isEmpty();
      assertThat(periods.cells()).isGreaterThan(400 / step);

      EveryCell cohorts = new EveryCell(connection);
      assertThat(cohorts.addUpCohorts(first, last, 12 * step)).isEmpty();
      assertThat(cohorts.cells()).isGreaterThan(100 / step);

      EveryCredit credits = new EveryCredit(connection);
      assertThat(credits.open(year, last, Dimension.CHANNEL, step)).isEmpty();
      assertThat(credits.open(year, last, Dimension.CAMPAIGN, 10 * step)).isEmpty();
      assertThat(credits.opened()).isGreaterThan(200 / step);
    }
  }

  /**
   * Two versions of an agreement that aim at shares, and a clock for every offer, of every kind and
   * in every state: here only what figures make of them matters.
   */
  private static void promise(Connection connection, Delivery delivery) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (delivery.ordinal() == 0) {
        for (String sql : AGREED.split(";")) {
          statement.execute(sql);
        }
      }
      statement.execute(SCORES);
      statement.execute(CLOCKS.formatted(delivery.ordinal() * 100_000, delivery.ordinal()));
      statement.execute(STEPS.formatted(delivery.ordinal() * 100_000, delivery.ordinal()));
      statement.execute(
          "insert into changed_lead (id, lead) select %d + row_number() over (order by lead), lead"
                  .formatted(-1_000_000 * (delivery.ordinal() + 1))
              + " from (select lead from sla_clock where id > %1$d union select lead from next_step"
                  .formatted(delivery.ordinal() * 100_000)
              + " where id > %d) moved".formatted(delivery.ordinal() * 100_000));
    }
  }

  private void compare(Delivery delivery) throws SQLException {
    Reference reference = new Reference(ZONE, database);
    try (Connection connection = database.getConnection()) {
      reference.compute(connection);
      Comparison comparison = new Comparison(connection);
      assertThat(comparison.missingMeasures()).isEmpty();
      assertThat(comparison.differences()).as("ledger and reference after " + delivery).isEmpty();
      assertThat(comparison.cells()).isGreaterThan(10_000);
      reference.forget(connection);
      long forgotten = booked(connection, "forgotten-leads");
      assertThat(forgotten)
          .as("the list of forgotten leads")
          .isEqualTo(ForgottenNow.count(database));
      assertThat(forgotten).as("forgotten leads after " + delivery).isPositive();
      for (String measure : RARE) {
        assertThat(booked(connection, measure)).as(measure + " after " + delivery).isPositive();
      }
    }
  }

  private static long booked(Connection connection, String measure) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(p.amount) from posting p join measure m on m.id = p.measure"
                    + " where m.code = '"
                    + measure
                    + "'")) {
      row.next();
      return row.getLong(1);
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
