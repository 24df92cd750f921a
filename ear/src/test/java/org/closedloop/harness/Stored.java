package org.closedloop.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database holds, told table by table: how many rows, when the last was written and how
 * often they were changed. Two that are equal say that nothing was stored in between.
 */
public final class Stored {

  /** The server's own sign of life, and when which timer is due. */
  private static final Set<String> OF_THE_MACHINE = Set.of("cluster_node", "schedule");

  private Stored() {}

  /** Of every table there is, also of those to come. */
  public static SortedMap<String, String> in(Connection connection) throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select t.table_name, c.column_name, c.data_type from information_schema.tables t"
                    + " join information_schema.columns c on c.table_schema = t.table_schema and"
                    + " c.table_name = t.table_name where t.table_type = 'BASE TABLE' and"
                    + " lower(t.table_schema) = 'public' order by c.ordinal_position")) {
      while (row.next()) {
        List<String> told = tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>());
        told.addAll(told(row.getString(2), row.getString(3)));
      }
    }
    SortedMap<String, String> stored = new TreeMap<>();
    for (var table : tables.entrySet()) {
      if (!OF_THE_MACHINE.contains(table.getKey().toLowerCase(Locale.ROOT))) {
        stored.put(table.getKey(), line(connection, table.getKey(), table.getValue()));
      }
    }
    return stored;
  }

  private static List<String> told(String column, String type) {
    String name = quoted(column);
    if (type.toLowerCase(Locale.ROOT).startsWith("timestamp")) {
      return List.of("max(" + name + ")", "count(" + name + ")");
    }
    return column.equalsIgnoreCase("version") && !type.toLowerCase(Locale.ROOT).contains("char")
        ? List.of("sum(" + name + ")")
        : List.of();
  }

  private static String line(Connection connection, String table, List<String> told)
      throws SQLException {
    List<String> columns = new ArrayList<>(told);
    columns.add(0, "count(*)");
    StringBuilder line = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select " + String.join(", ", columns) + " from " + quoted(table))) {
      row.next();
      for (int i = 1; i <= columns.size(); i++) {
        line.append(columns.get(i - 1)).append(" = ").append(row.getString(i)).append("; ");
      }
    }
    return line.toString();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
