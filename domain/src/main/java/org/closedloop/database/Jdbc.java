package org.closedloop.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Asks the database and reads its answer row by row, or changes rows by a command.
 *
 * <p>Values stand in the order of the question marks. Collections and arrays of texts or numbers
 * are sets, to be compared with {@code any(?)}. With a data source the work has a connection of its
 * own, which joins the server's transaction if there is one.
 */
public final class Jdbc {

  private static final int FETCH = 2_000;

  private Jdbc() {}

  /** What becomes of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** What is done with a row. */
  @FunctionalInterface
  public interface Each {
    void of(ResultSet row) throws SQLException;
  }

  public static <T> List<T> read(DataSource database, String query, Row<T> row, Object... values) {
    try (Connection connection = database.getConnection()) {
      return read(connection, query, row, values);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public static <T> List<T> read(Connection connection, String query, Row<T> row, Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    each(connection, query, each -> found.add(row.of(each)), values);
    return found;
  }

  public static void each(Connection connection, String query, Each each, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(FETCH);
      fill(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.of(rows);
        }
      }
    }
  }

  /**
   * @return how many rows were changed
   */
  public static int change(DataSource database, String command, Object... values) {
    try (Connection connection = database.getConnection()) {
      return change(connection, command, values);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * @return how many rows were changed
   */
  public static int change(Connection connection, String command, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Gives a statement all its values. */
  public static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      set(statement, i + 1, values[i]);
    }
  }

  private static void set(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (value instanceof Collection<?> several) {
      setAll(statement, place, several.toArray());
    } else if (value instanceof Object[] several) {
      setAll(statement, place, several);
    } else if (value instanceof Instant instant) {
      statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value);
    }
  }

  private static void setAll(PreparedStatement statement, int place, Object[] values)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf(typeOf(values), values));
  }

  private static String typeOf(Object[] values) {
    if (values instanceof Integer[]) {
      return "integer";
    }
    boolean texts =
        !(values instanceof Long[]) && (values.length == 0 || values[0] instanceof String);
    return texts ? "varchar" : "bigint";
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static Long longOrNull(ResultSet row, int column) throws SQLException {
    long found = row.getLong(column);
    return row.wasNull() ? null : found;
  }
}
