package org.closedloop.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** Rows for H2, sent in batches. */
class BatchInsert extends BulkInsert {

  private static final int BATCH = 1_000;

  private final PreparedStatement insert;
  private int waiting;

  BatchInsert(Connection connection, String table, List<Column> columns) throws SQLException {
    super(table, columns);
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    insert =
        connection.prepareStatement(
            "insert into " + table() + " (" + columnNames() + ") values (" + values + ")");
  }

  @Override
  void write(Column column, long whole) throws SQLException {
    insert.setLong(position(), whole);
  }

  @Override
  void write(String text) throws SQLException {
    insert.setString(position(), text);
  }

  @Override
  void writeMicros(long micros) throws SQLException {
    insert.setObject(position(), Micros.toInstant(micros).atOffset(ZoneOffset.UTC));
  }

  @Override
  void writeDay(int epochDay) throws SQLException {
    insert.setObject(position(), LocalDate.ofEpochDay(epochDay));
  }

  @Override
  void write(boolean flag) throws SQLException {
    insert.setBoolean(position(), flag);
  }

  @Override
  void write(BigDecimal number) throws SQLException {
    insert.setBigDecimal(position(), number);
  }

  @Override
  void writeNull(Column column) throws SQLException {
    insert.setNull(position(), Types.NULL);
  }

  @Override
  void writeRow() throws SQLException {
    insert.addBatch();
    if (++waiting == BATCH) {
      send();
    }
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      if (waiting > 0) {
        send();
      }
    }
  }

  private void send() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }
}
