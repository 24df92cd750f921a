package org.closedloop.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Rows from H2. */
class ResultSelect extends BulkSelect {

  private static final int FETCH = 1_000;

  private final Statement statement;
  private final ResultSet rows;
  private int column;

  ResultSelect(Connection connection, String query) throws SQLException {
    statement = connection.createStatement();
    try {
      statement.setFetchSize(FETCH);
      rows = statement.executeQuery(query);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  @Override
  public boolean next() throws SQLException {
    column = 0;
    return rows.next();
  }

  @Override
  public long whole() throws SQLException {
    return rows.getLong(++column);
  }

  @Override
  public long micros() throws SQLException {
    OffsetDateTime instant = rows.getObject(++column, OffsetDateTime.class);
    return instant == null ? 0 : Micros.of(instant.toInstant());
  }

  @Override
  public int day() throws SQLException {
    LocalDate day = rows.getObject(++column, LocalDate.class);
    return day == null ? 0 : Math.toIntExact(day.toEpochDay());
  }

  @Override
  public boolean flag() throws SQLException {
    return rows.getBoolean(++column);
  }

  @Override
  public String text() throws SQLException {
    return rows.getString(++column);
  }

  @Override
  public boolean wasNull() throws SQLException {
    return rows.wasNull();
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      rows.close();
    }
  }
}
