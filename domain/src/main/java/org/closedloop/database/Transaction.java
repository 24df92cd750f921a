package org.closedloop.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A piece of work on a connection of its own that happens completely or not at all.
 *
 * <p>For work outside the server's transactions: pages of a night, short registrations. Must not be
 * called where the caller already is in a transaction of the server.
 */
public final class Transaction {

  private Transaction() {}

  /** Work on a connection, with a result. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work on a connection, without a result. */
  @FunctionalInterface
  public interface Action {
    void on(Connection connection) throws SQLException;
  }

  /** Does {@code work} and commits it. */
  public static <T> T in(DataSource database, Work<T> work) {
    return in(database, Connection.TRANSACTION_READ_COMMITTED, work);
  }

  /** Does {@code action} and commits it. */
  public static void run(DataSource database, Action action) {
    in(
        database,
        connection -> {
          action.on(connection);
          return null;
        });
  }

  /**
   * Does {@code work} on the data as it stands at one moment: what others commit meanwhile is not
   * seen.
   */
  public static <T> T inSnapshot(DataSource database, Work<T> work) {
    return in(database, Connection.TRANSACTION_REPEATABLE_READ, work);
  }

  private static <T> T in(DataSource database, int isolation, Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.on(connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, e);
        throw e;
      }
      leave(connection);
      return result;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void rollback(Connection connection, Throwable reason) {
    try {
      connection.rollback();
      leave(connection);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static void leave(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
  }
}
