package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.closedloop.database.Jdbc;

/** The same change of many rows, sent in batches. */
final class Updates implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final PreparedStatement statement;
  private int waiting;

  Updates(Connection connection, String command) throws SQLException {
    this.statement = connection.prepareStatement(command);
  }

  void add(Object... values) throws SQLException {
    Jdbc.fill(statement, values);
    statement.addBatch();
    if (++waiting == BATCH) {
      send();
    }
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      if (waiting > 0) {
        send();
      }
    }
  }

  private void send() throws SQLException {
    statement.executeBatch();
    waiting = 0;
  }
}
