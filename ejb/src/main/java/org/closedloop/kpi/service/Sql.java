package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.closedloop.database.Jdbc;

/** A query in the making: its text and the values for its question marks, kept together. */
public final class Sql {

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

  public void each(Connection connection, Jdbc.Each each) throws SQLException {
    Jdbc.each(connection, text.toString(), each, values.toArray());
  }

  public <T> List<T> list(Connection connection, Jdbc.Row<T> row) throws SQLException {
    return Jdbc.read(connection, text.toString(), row, values.toArray());
  }

  @Override
  public String toString() {
    return text + " " + values;
  }
}
