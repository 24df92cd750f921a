package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.closedloop.database.Database;

/**
 * The indexes of the ledger, and the one place where their kind differs between the databases.
 *
 * <p>They are made just before the first run is published: the first night writes several times
 * faster without them. PostgreSQL keeps rows in the order they were written, so a BRIN, a
 * thousandth of the size, is enough for runs.
 */
public final class LedgerIndexes {

  private LedgerIndexes() {}

  /** Makes the indexes that are missing. On H2 this ends the transaction. */
  public static void create(Connection connection) throws SQLException {
    boolean postgres = Database.of(connection) == Database.POSTGRESQL;
    try (Statement statement = connection.createStatement()) {
      if (postgres) {
        statement.execute("set local maintenance_work_mem = '256MB'");
      }
      statement.execute("create index if not exists posting_lead on posting (lead)");
      statement.execute(
          "create index if not exists posting_days"
              + " on posting (measure, slice, booked_on, cohort_day)");
      statement.execute("drop index if exists posting_cell"); // knew no cohorts
      statement.execute(
          postgres
              ? "create index if not exists posting_run on posting using brin (run)"
                  + " with (pages_per_range = 32)"
              : "create index if not exists posting_run on posting (run)");
      statement.execute(newest(postgres));
    }
  }

  /** Takes the indexes of the totals away while many are written; on H2 they stay. */
  static void dropOfTotals(Connection connection) throws SQLException {
    if (Database.of(connection) == Database.POSTGRESQL) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop index if exists total_newest");
        statement.execute("drop index if exists total_to");
      }
    }
  }

  static void createOfTotals(Connection connection) throws SQLException {
    if (Database.of(connection) == Database.POSTGRESQL) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local maintenance_work_mem = '256MB'");
        statement.execute(newest(true));
        statement.execute("create index if not exists total_to on total (measure, to_run)");
      }
    }
  }

  private static String newest(boolean postgres) {
    return "create unique index if not exists total_newest on total"
        + (postgres
            ? " (measure, booked_month, cohort_month, slice) where to_run = 2147483647"
            : " (measure, booked_month, cohort_month, slice, to_run)");
  }
}
