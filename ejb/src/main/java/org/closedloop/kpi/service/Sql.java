package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A query in the making: its text and the values for its question marks, kept together. */
public final class Sql {

  /** What becomes of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is done with a row. */
  @FunctionalInterface
  public interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  private static final int FETCH = 1_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public Sql add(String part, Object... partValues) {
    text.append(part);
    values.addAll(Arrays.asList(partValues));
    return this;
  }

  public Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /** A list of question marks in brackets, one per value. */
  public Sql in(Collection<?> list) {
    text.append('(').append(String.join(", ", Collections.nCopies(list.size(), "?"))).append(')');
    values.addAll(list);
    return this;
  }

  public void each(Connection connection, Visitor visitor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      statement.setFetchSize(FETCH);
      for (int i = 0; i < values.size(); i++) {
        set(connection, statement, i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          visitor.visit(rows);
        }
      }
    }
  }

  public <T> List<T> list(Connection connection, Row<T> row) throws SQLException {
    List<T> list = new ArrayList<>();
    each(connection, rows -> list.add(row.read(rows)));
    return list;
  }

  private static void set(Connection connection, PreparedStatement statement, int at, Object given)
      throws SQLException {
    if (given instanceof Integer[] numbers) {
      statement.setArray(at, connection.createArrayOf("integer", numbers));
    } else {
      statement.setObject(at, given);
    }
  }

  @Override
  public String toString() {
    return text + " " + values;
  }
}
