package org.closedloop.database;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows for PostgreSQL in its own binary form, about ten times faster than batches.
 *
 * <p>Rows are collected and sent piece by piece, each piece a COPY of its own, so that the
 * connection is free in between.
 */
class CopyInsert extends BulkInsert {

  private static final int PIECE = 1 << 20;
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private final PGConnection connection;
  private final String copy;
  private ByteBuffer piece = ByteBuffer.allocate(PIECE + (PIECE >> 3));

  CopyInsert(Connection connection, String table, List<Column> columns) throws SQLException {
    super(table, columns);
    this.connection = connection.unwrap(PGConnection.class);
    copy = "copy " + table() + " (" + columnNames() + ") from stdin (format binary)";
    piece.put(HEADER);
  }

  @Override
  void write(Column column, long whole) {
    switch (column.type()) {
      case SMALLINT -> {
        if (whole != (short) whole) {
          throw new ArithmeticException(whole + " does not fit into " + column.name());
        }
        field(Short.BYTES).putShort((short) whole);
      }
      case INT -> field(Integer.BYTES).putInt(Math.toIntExact(whole));
      default -> field(Long.BYTES).putLong(whole);
    }
  }

  @Override
  void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    field(bytes.length).put(bytes);
  }

  @Override
  void writeMicros(long micros) {
    field(Long.BYTES).putLong(micros - PostgresEpoch.MICROS);
  }

  @Override
  void writeDay(int epochDay) {
    field(Integer.BYTES).putInt(epochDay - PostgresEpoch.DAYS);
  }

  @Override
  void write(boolean flag) {
    field(1).put((byte) (flag ? 1 : 0));
  }

  @Override
  void write(BigDecimal number) {
    byte[] bytes = ByteConverter.numeric(number);
    field(bytes.length).put(bytes);
  }

  @Override
  void writeNull(Column column) {
    room(Integer.BYTES).putInt(-1);
  }

  @Override
  void writeRow() throws SQLException {
    if (piece.position() >= PIECE) {
      send();
    }
  }

  @Override
  public void close() throws SQLException {
    if (position() == 0 && piece.position() > HEADER.length) {
      send();
    }
  }

  private ByteBuffer field(int length) {
    ByteBuffer room = room(Integer.BYTES + length);
    return room.putInt(length);
  }

  /** Room for one value, and for the number of values before the first one of a row. */
  private ByteBuffer room(int bytes) {
    int needed = bytes + 2 * Short.BYTES;
    if (piece.remaining() < needed) {
      int size = Math.max(2 * piece.capacity(), piece.position() + needed);
      piece = ByteBuffer.wrap(Arrays.copyOf(piece.array(), size)).position(piece.position());
    }
    if (position() == 1) {
      piece.putShort((short) width());
    }
    return piece;
  }

  private void send() throws SQLException {
    room(0).putShort((short) -1);
    CopyIn rows = connection.getCopyAPI().copyIn(copy);
    try {
      rows.writeToCopy(piece.array(), 0, piece.position());
      rows.endCopy();
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
    piece.clear().put(HEADER);
  }
}
