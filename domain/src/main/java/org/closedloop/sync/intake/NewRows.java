package org.closedloop.sync.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;

/** New rows of one table; values come in the order of its columns. */
final class NewRows implements AutoCloseable {

  private final BulkInsert rows;

  NewRows(Connection connection, String table, Column... columns) throws SQLException {
    this.rows = BulkInsert.into(connection, table, columns);
  }

  void add(Object... values) throws SQLException {
    for (Object value : values) {
      add(value);
    }
    rows.endRow();
  }

  private void add(Object value) throws SQLException {
    if (value == null) {
      rows.addNull();
    } else if (value instanceof String text) {
      rows.add(text);
    } else if (value instanceof BigDecimal number) {
      rows.add(number);
    } else if (value instanceof Number whole) {
      rows.add(whole.longValue());
    } else if (value instanceof Instant instant) {
      rows.add(instant);
    } else if (value instanceof LocalDate day) {
      rows.add(day);
    } else if (value instanceof Boolean flag) {
      rows.add(flag.booleanValue());
    } else if (value instanceof Enum<?> word) {
      rows.add(word.name());
    } else {
      throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
