package org.closedloop.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database this installation keeps its data in, and what it says differently from the other.
 */
public enum Database {
  POSTGRESQL {
    @Override
    public String nextValue(String sequence) {
      return "select nextval('" + sequence + "')";
    }

    @Override
    public String daysBetween(String from, String to) {
      return "(" + to + " - " + from + ")";
    }

    @Override
    public String forShare() {
      return " for share";
    }

    @Override
    public void prepareForSums(Connection connection) throws SQLException {
      execute(connection, "set local work_mem = '256MB'");
      execute(connection, "set local hash_mem_multiplier = 4");
    }

    @Override
    public void commitEventually(Connection connection) throws SQLException {
      execute(connection, "set local synchronous_commit = off");
    }

    @Override
    public void refreshStatistics(Connection connection, String table) throws SQLException {
      execute(connection, "analyze " + table);
    }

    @Override
    public String temporaryTable(String name, String columns) {
      return "create temporary table " + name + " (" + columns + ") on commit drop";
    }
  },
  H2 {
    @Override
    public String nextValue(String sequence) {
      return "select next value for " + sequence;
    }

    @Override
    public String daysBetween(String from, String to) {
      return "datediff(day, " + from + ", " + to + ")";
    }

    @Override
    public String forShare() {
      return " for update";
    }

    @Override
    public String temporaryTable(String name, String columns) {
      return "create local temporary table "
          + name
          + " ("
          + columns
          + ") on commit drop transactional";
    }
  };

  /** The database behind {@code connection}. */
  public static Database of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default -> throw new SQLException("Closed Loop runs on PostgreSQL or H2, not on " + product);
    };
  }

  public static Database of(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return of(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The query that draws the next value of {@code sequence}. */
  public abstract String nextValue(String sequence);

  /** The expression for the whole days from one date column to another. */
  public abstract String daysBetween(String from, String to);

  /** What a query ends with that keeps others from changing its rows until the commit. */
  public abstract String forShare();

  /** The statement for a table that lives until the end of the transaction. */
  public abstract String temporaryTable(String name, String columns);

  /** Gives the rest of this transaction room for sums over many rows. */
  public void prepareForSums(Connection connection) throws SQLException {
    // H2 has no such setting
  }

  /**
   * Lets this transaction commit without waiting for the disk: after a power cut it may be missing
   * as a whole. For work that is repeated then.
   */
  public void commitEventually(Connection connection) throws SQLException {
    // H2 writes behind anyway
  }

  /** Lets the planner know what a freshly filled table holds. */
  public void refreshStatistics(Connection connection, String table) throws SQLException {
    // H2 counts as it goes
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
