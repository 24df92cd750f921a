package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class InstallationIT {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Test
  void everyMigrationHasRun() throws SQLException {
    assertThat(number("select count(*) from \"flyway_schema_history\" where not \"success\""))
        .isZero();
    assertThat(number("select count(*) from \"flyway_schema_history\" where \"success\""))
        .isGreaterThan(10);
  }

  @Test
  void theFirstAdministratorExists() throws SQLException {
    assertThat(
            number("select count(*) from user_role where role = 'admin' and user_name = 'admin'"))
        .isEqualTo(1);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
