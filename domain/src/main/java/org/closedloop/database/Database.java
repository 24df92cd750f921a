package org.closedloop.database;

import java.sql.Connection;
import java.sql.SQLException;

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

  /** The query that draws the next value of {@code sequence}. */
  public abstract String nextValue(String sequence);

  /** The expression for the whole days from one date column to another. */
  public abstract String daysBetween(String from, String to);
}
