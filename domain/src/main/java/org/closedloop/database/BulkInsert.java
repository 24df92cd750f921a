package org.closedloop.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes many rows into one table as fast as the database takes them.
 *
 * <p>PostgreSQL gets them in binary form through COPY, H2 in batches. Values come in the order of
 * the columns, each row ends with {@link #endRow()}. Several bulk inserts may be open on one
 * connection. Everything is written when {@link #close()} returns; the transaction is the caller's.
 */
public abstract class BulkInsert implements AutoCloseable {

  private final String table;
  private final List<Column> columns;
  private int next;
  private long rows;

  BulkInsert(String table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Opens a bulk insert into {@code columns} of {@code table}. */
  public static BulkInsert into(Connection connection, String table, Column... columns)
      throws SQLException {
    return switch (Database.of(connection)) {
      case POSTGRESQL -> new CopyInsert(connection, table, List.of(columns));
      case H2 -> new BatchInsert(connection, table, List.of(columns));
    };
  }

  /** A whole number; it has to fit the column. */
  public void add(long whole) throws SQLException {
    write(take(Column.Type.SMALLINT, Column.Type.INT, Column.Type.BIGINT), whole);
  }

  /** Text, or null. */
  public void add(String text) throws SQLException {
    if (text == null) {
      addNull();
    } else {
      take(Column.Type.TEXT);
      write(text);
    }
  }

  /** An instant, cut to microseconds, or null. */
  public void add(Instant instant) throws SQLException {
    if (instant == null) {
      addNull();
    } else {
      addMicros(Micros.of(instant));
    }
  }

  /** An instant as microseconds since 1970. */
  public void addMicros(long micros) throws SQLException {
    take(Column.Type.INSTANT);
    writeMicros(micros);
  }

  /** A day, or null. */
  public void add(LocalDate day) throws SQLException {
    if (day == null) {
      addNull();
    } else {
      addDay(Math.toIntExact(day.toEpochDay()));
    }
  }

  /** A day as days since 1970-01-01. */
  public void addDay(int epochDay) throws SQLException {
    take(Column.Type.DAY);
    writeDay(epochDay);
  }

  public void add(boolean flag) throws SQLException {
    take(Column.Type.FLAG);
    write(flag);
  }

  /** A decimal number, or null. */
  public void add(BigDecimal number) throws SQLException {
    if (number == null) {
      addNull();
    } else {
      take(Column.Type.DECIMAL);
      write(number);
    }
  }

  /** A whole number, or null. */
  public void add(Long whole) throws SQLException {
    if (whole == null) {
      addNull();
    } else {
      add(whole.longValue());
    }
  }

  public void addNull() throws SQLException {
    writeNull(take(Column.Type.values()));
  }

  /** Ends a row; every column must have got its value. */
  public void endRow() throws SQLException {
    if (next != columns.size()) {
      throw new IllegalStateException(
          "A row of " + table + " has " + next + " values for " + columns.size() + " columns");
    }
    next = 0;
    rows++;
    writeRow();
  }

  /** How many rows were added so far. */
  public long rows() {
    return rows;
  }

  @Override
  public abstract void close() throws SQLException;

  abstract void write(Column column, long whole) throws SQLException;

  abstract void write(String text) throws SQLException;

  abstract void writeMicros(long micros) throws SQLException;

  abstract void writeDay(int epochDay) throws SQLException;

  abstract void write(boolean flag) throws SQLException;

  abstract void write(BigDecimal number) throws SQLException;

  abstract void writeNull(Column column) throws SQLException;

  abstract void writeRow() throws SQLException;

  /** 1 for the first value of a row. */
  final int position() {
    return next;
  }

  final int width() {
    return columns.size();
  }

  final String columnNames() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  final String table() {
    return table;
  }

  private Column take(Column.Type... allowed) {
    if (next == columns.size()) {
      throw new IllegalStateException("A row of " + table + " has too many values");
    }
    Column column = columns.get(next);
    for (Column.Type type : allowed) {
      if (column.type() == type) {
        next++;
        return column;
      }
    }
    throw new IllegalStateException(
        table
            + "."
            + column.name()
            + " takes "
            + column.type()
            + ", not "
            + Arrays.toString(allowed));
  }
}
