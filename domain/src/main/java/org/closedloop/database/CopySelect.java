package org.closedloop.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows from PostgreSQL in its own binary form. */
class CopySelect extends BulkSelect {

  private static final int FIXED_HEADER = 15;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final CopyOut rows;
  private ByteBuffer row = NOTHING;
  private boolean started;
  private boolean ended;
  private boolean wasNull;

  CopySelect(Connection connection, String query) throws SQLException {
    rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
  }

  @Override
  public boolean next() throws SQLException {
    if (ended || !fill()) {
      ended = true;
      return false;
    }
    ended = row.getShort() < 0; // the end is a row of -1 values
    return !ended;
  }

  private boolean fill() throws SQLException {
    while (!row.hasRemaining()) {
      byte[] message = rows.readFromCopy();
      if (message == null) {
        return false;
      }
      row = ByteBuffer.wrap(message);
      if (!started) {
        started = true;
        int extension = row.getInt(FIXED_HEADER);
        row.position(FIXED_HEADER + Integer.BYTES + extension);
      }
    }
    return true;
  }

  @Override
  public long whole() throws SQLException {
    int length = length();
    return switch (length) {
      case -1 -> 0;
      case Short.BYTES -> row.getShort();
      case Integer.BYTES -> row.getInt();
      case Long.BYTES -> row.getLong();
      default -> throw new SQLException("A value of " + length + " bytes is no whole number");
    };
  }

  @Override
  public long micros() {
    return length() == -1 ? 0 : row.getLong() + PostgresEpoch.MICROS;
  }

  @Override
  public int day() {
    return length() == -1 ? 0 : row.getInt() + PostgresEpoch.DAYS;
  }

  @Override
  public boolean flag() {
    return length() != -1 && row.get() != 0;
  }

  @Override
  public String text() {
    int length = length();
    if (length == -1) {
      return null;
    }
    String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
    row.position(row.position() + length);
    return text;
  }

  @Override
  public boolean wasNull() {
    return wasNull;
  }

  private int length() {
    int length = row.getInt();
    wasNull = length == -1;
    return length;
  }

  @Override
  public void close() throws SQLException {
    if (rows.isActive()) {
      while (rows.readFromCopy() != null) {
        // what is left is read and forgotten: cancelling would end the transaction
      }
    }
  }
}
