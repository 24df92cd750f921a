package org.closedloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference against figures computed by hand. */
class ReferenceTest {

  private static final String URL = "jdbc:h2:mem:reference;DB_CLOSE_DELAY=-1";

  private Connection connection;

  @BeforeEach
  void createTables() throws SQLException {
    Flyway.configure()
        .dataSource(URL, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    connection = DriverManager.getConnection(URL, "sa", "");
    run("insert into channel (code, name_de, name_en, web) values ('web', 'Web', 'Web', true)");
    run(
        "insert into slice (id, channel, campaign, content, segment, region, team, owner, product)"
            + " values (1, 'web', '', '', '', '', '', '', ''), (2, 'web', '', '', '', '', '', 'x',"
            + " ''), (3, 'fair', '', '', '', '', '', '', '')");
  }

  @AfterEach
  void dropEverything() throws SQLException {
    run("shutdown");
  }

  @Test
  void aLeadThatSkipsStepsEntersThemWithTheNextOne() throws SQLException {
    lead(1, 1, "2026-01-31 23:30:00+00");
    profile(11, 1, "2026-01-31 23:30:00+00", 1, false);
    stage(21, 1, "LEAD", "2026-01-31 23:30:00+00");
    stage(22, 1, "SALES_QUALIFIED", "2026-02-10 09:00:00+00");

    assertThat(reference())
        .containsExactly(
            "accepted-leads 1 2026-02-10 2026-02-10 1 1",
            "lead-to-mql 1 2026-02-10 2026-02-01 1 1",
            "lead-to-sql 1 2026-02-10 2026-02-01 1 1",
            "mql-to-sal 1 2026-02-10 2026-02-10 1 1",
            "mql-to-sql 1 2026-02-10 2026-02-10 1 1",
            "new-leads 1 2026-02-01 2026-02-01 1 1",
            "open-leads 1 2026-02-01 2026-02-01 1 1",
            "qualified-leads 1 2026-02-10 2026-02-10 1 1",
            "qualified-leads-month-before 1 2026-03-10 2026-02-10 1 1",
            "sales-qualified-leads 1 2026-02-10 2026-02-10 1 1",
            "unassigned-leads 1 2026-02-01 2026-02-01 1 1",
            "web-leads 1 2026-02-01 2026-02-01 1 1");
  }

  @Test
  void aDealCountsOnceWithItsLastOutcomeInTheSliceOfThatDay() throws SQLException {
    lead(1, 3, "2026-01-05 09:00:00+00");
    profile(11, 1, "2026-01-05 09:00:00+00", 3, false);
    profile(12, 1, "2026-01-20 09:00:00+00", 2, false);
    stage(21, 1, "LEAD", "2026-01-05 09:00:00+00");
    deal(31, 1, "2026-01-10 09:00:00+00");
    change(41, 31, "OPENED", "2026-01-10 09:00:00+00", 50_000L, null);
    change(42, 31, "LOST", "2026-01-15 09:00:00+00", null, null);
    change(43, 31, "REOPENED", "2026-01-16 09:00:00+00", null, null);
    change(44, 31, "WON", "2026-01-22 09:00:00+00", 70_000L, null);
    change(45, 31, "WON", "2026-01-22 09:00:00+00", 65_000L, 44L);

    assertThat(reference())
        .contains(
            "won-deals 1 2026-01-22 2026-01-10 2 1",
            "revenue-won 1 2026-01-22 2026-01-10 2 65000",
            "sales-cycle-days 1 2026-01-22 2026-01-10 2 12",
            "lead-revenue 1 2026-01-22 2026-01-05 3 65000",
            "customers 1 2026-01-22 2026-01-22 2 1",
            "lead-to-customer 1 2026-01-22 2026-01-05 3 1",
            "opportunity-to-customer 1 2026-01-22 2026-01-10 3 1")
        .noneMatch(row -> row.startsWith("lost") || row.startsWith("web"));
  }

  @Test
  void aDealThatIsOpenAgainMakesNoCustomer() throws SQLException {
    lead(1, 3, "2026-01-05 09:00:00+00");
    profile(11, 1, "2026-01-05 09:00:00+00", 3, false);
    stage(21, 1, "LEAD", "2026-01-05 09:00:00+00");
    deal(31, 1, "2026-01-10 09:00:00+00");
    change(41, 31, "OPENED", "2026-01-10 09:00:00+00", 50_000L, null);
    change(42, 31, "WON", "2026-01-15 09:00:00+00", 50_000L, null);
    change(43, 31, "REOPENED", "2026-01-16 09:00:00+00", null, null);

    assertThat(reference())
        .contains(
            "opportunities 1 2026-01-10 2026-01-10 3 1",
            "first-cycle-won 1 2026-01-15 2026-01-10 3 1",
            "reversed-wins 1 2026-01-16 2026-01-10 3 1",
            "revenue-reversed 1 2026-01-16 2026-01-10 3 50000")
        .noneMatch(row -> row.contains("customer") || row.startsWith("won-deals"))
        .noneMatch(row -> row.startsWith("revenue-won") || row.startsWith("lead-revenue"));
  }

  @Test
  void testAndSpamLeadsCountNowhere() throws SQLException {
    lead(1, 1, "2026-01-05 09:00:00+00");
    profile(11, 1, "2026-01-05 09:00:00+00", 1, false);
    profile(12, 1, "2026-03-05 09:00:00+00", 1, true);
    stage(21, 1, "LEAD", "2026-01-05 09:00:00+00");

    assertThat(reference()).isEmpty();
  }

  @Test
  void costAndVisitsCountWithoutALead() throws SQLException {
    run(
        "insert into campaign_spend (id, slice, booked_on, amount, currency, rate, rate_on,"
            + " reporting_amount, recorded_at, source, source_key, revision, corrects) values"
            + " (1, 3, '2026-01-31', 100, 'USD', 0.9, '2026-01-31', 90, now(), 1, 'a', 0, null),"
            + " (2, 3, '2026-01-31', 200, 'USD', 0.9, '2026-01-31', 180, now(), 1, 'a', 1, 1)");
    run(
        "insert into traffic (id, slice, on_day, visits, recorded_at, source, source_key)"
            + " values (1, 1, '2026-01-30', 44, now(), 1, 'b')");

    assertThat(reference())
        .containsExactly(
            "cost 0 2026-01-31 2026-01-31 3 180", "visits 0 2026-01-30 2026-01-30 1 44");
  }

  private List<String> reference() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(URL);
    database.setUser("sa");
    new Reference(ZoneId.of("Europe/Berlin"), database).compute(connection);
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select measure, lead, booked_on, cohort_day, slice, amount from ref_posting"
                    + " order by measure, lead")) {
      while (result.next()) {
        rows.add(
            String.join(
                " ",
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                result.getString(6)));
      }
    }
    return rows;
  }

  private void lead(long id, int slice, String at) throws SQLException {
    run(
        "insert into lead (id, source, source_key, created_at, recorded_at, stage, stage_at,"
            + " furthest, slice, version) values (%d, 1, 'L-%d', '%s', now(), 'LEAD', '%s', 'LEAD', %d, 1)"
                .formatted(id, id, at, at, slice));
  }

  private void profile(long id, long lead, String at, int slice, boolean excluded)
      throws SQLException {
    run(
        "insert into lead_profile (id, lead, at, recorded_at, slice, excluded)"
            + " values (%d, %d, '%s', now(), %d, %b)".formatted(id, lead, at, slice, excluded));
  }

  private void stage(long id, long lead, String stage, String at) throws SQLException {
    run(
        "insert into stage_change (id, lead, stage, at, recorded_at, source, source_key)"
            + " values (%d, %d, '%s', '%s', now(), 1, 'S-%d')".formatted(id, lead, stage, at, id));
  }

  private void deal(long id, long lead, String at) throws SQLException {
    run(
        "insert into opportunity (id, lead, source, source_key, opened_at, recorded_at, outcome,"
            + " version)"
            + " values (%d, %d, 1, 'O-%d', '%s', now(), 'OPEN', 1)".formatted(id, lead, id, at));
  }

  private void change(long id, long deal, String kind, String at, Long cents, Long corrects)
      throws SQLException {
    run(
        "insert into opportunity_change (id, opportunity, lead, kind, at, recorded_at,"
            + " reporting_amount, source, source_key, revision, corrects)"
            + " values (%d, %d, 1, '%s', '%s', now(), %s, 1, 'C-%s', %d, %s)"
                .formatted(
                    id,
                    deal,
                    kind,
                    at,
                    cents,
                    corrects == null ? id : corrects,
                    corrects == null ? 0 : 1,
                    corrects));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
