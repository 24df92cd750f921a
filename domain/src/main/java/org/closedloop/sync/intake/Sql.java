package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

/** Queries whose values are whole sets, the same on both databases. */
final class Sql {

  private static final int FETCH = 2_000;

  private Sql() {}

  /**
   * The end of a query for the rows {@code t} of a table under keys of a source; its values are the
   * keys and the source. Joined, because H2 finds no index for a set in the second column of one.
   */
  static String byKeys(String table) {
    return " from unnest(cast(? as varchar array)) k (k) join "
        + table
        + " t on t.source = ? and t.source_key = k.k";
  }

  /** What is done with each row found. */
  @FunctionalInterface
  interface Found {
    void row(ResultSet row) throws SQLException;
  }

  /** Values may be collections of texts or of ids: they are compared with {@code = any(?)}. */
  static void each(Connection connection, String query, Found found, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(FETCH);
      for (int i = 0; i < values.length; i++) {
        set(connection, statement, i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.row(rows);
        }
      }
    }
  }

  static int execute(Connection connection, String command, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        set(connection, statement, i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  static void set(Connection connection, PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (value instanceof Collection<?> set) {
      boolean texts = set.isEmpty() || set.iterator().next() instanceof String;
      statement.setArray(
          place, connection.createArrayOf(texts ? "varchar" : "bigint", set.toArray()));
    } else if (value instanceof Instant instant) {
      statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(place, value);
    }
  }

  static Instant instant(ResultSet row, int place) throws SQLException {
    OffsetDateTime at = row.getObject(place, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Long longOrNull(ResultSet row, int place) throws SQLException {
    long found = row.getLong(place);
    return row.wasNull() ? null : found;
  }
}
