package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agreed share is that of the version in force when the day ends in the reporting zone. */
class TargetQueryTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachVersionSetsTheTargetsOfItsDaysAndADraftNone(TestDatabase kind) throws SQLException {
    DataSource database = kind.empty();
    version(database, 1, "SUPERSEDED", "'2026-01-01 00:00:00+01'", "'2026-10-01 00:00:00+02'");
    version(database, 2, "SIGNED", "'2026-10-01 00:00:00+02'", "null");
    version(database, 3, "DRAFT", "null", "null");
    target(database, 1, "0.4000");
    target(database, 2, "0.4500");
    target(database, 3, "0.9900");
    TargetQuery targets = new TargetQuery(database, new ReportingZone(ZoneId.of("Europe/Berlin")));

    assertThat(targets.on(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(targets.on(LocalDate.of(2026, 9, 30)))
        .isEqualTo(Map.of("mql-to-sql-rate", new BigDecimal("0.4000")));
    assertThat(targets.on(LocalDate.of(2026, 10, 1)))
        .isEqualTo(Map.of("mql-to-sql-rate", new BigDecimal("0.4500")));
  }

  private static void version(DataSource database, int id, String state, String from, String to)
      throws SQLException {
    if (id == 1) {
      update(
          database,
          "insert into agreement (id, code, name, created_at) values (1, 'x', 'x',"
              + " '2026-01-01 00:00:00+01')");
    }
    update(
        database,
        "insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,"
            + " in_force_to, drafted_by, drafted_at, version) values ("
            + String.join(", ", "" + id, "1", "" + id, "'" + state + "'")
            + ", '2026-01-01 00:00:00+01', "
            + String.join(", ", from, to)
            + ", 'ada', '2026-01-01 00:00:00+01', 0)");
  }

  private static void target(DataSource database, int version, String share) throws SQLException {
    update(
        database,
        "insert into transition_target values (" + version + ", 'mql-to-sql', " + share + ")");
  }

  private static void update(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
