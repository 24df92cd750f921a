package org.closedloop.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads many rows as fast as the database gives them.
 *
 * <p>PostgreSQL sends them in binary form through COPY, H2 as usual. The query carries its values
 * as literals. After {@link #next()} the values are taken one after the other, in the order of the
 * columns; a missing value reads as 0, false or null. On PostgreSQL the connection can do nothing
 * else until {@link #close()}.
 */
public abstract class BulkSelect implements AutoCloseable {

  /** Starts reading what {@code query} finds. */
  public static BulkSelect of(Connection connection, String query) throws SQLException {
    return switch (Database.of(connection)) {
      case POSTGRESQL -> new CopySelect(connection, query);
      case H2 -> new ResultSelect(connection, query);
    };
  }

  /** Goes on to the next row, if there is one. */
  public abstract boolean next() throws SQLException;

  /** A whole number of any width. */
  public abstract long whole() throws SQLException;

  /** An instant as microseconds since 1970. */
  public abstract long micros() throws SQLException;

  /** A day as days since 1970-01-01. */
  public abstract int day() throws SQLException;

  public abstract boolean flag() throws SQLException;

  public abstract String text() throws SQLException;

  /** Whether the value taken last was missing. */
  public abstract boolean wasNull() throws SQLException;

  @Override
  public abstract void close() throws SQLException;
}
