package org.closedloop.sla;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Department;

/**
 * Every version of the agreement that ever judged or still does, the oldest first. Drafts are not
 * among them.
 */
public record Contracts(List<Contract> versions) {

  public Contracts {
    versions = List.copyOf(versions);
  }

  /** What is signed by now. */
  public static Contracts read(Connection connection) throws SQLException {
    Map<Long, List<Promise>> promises = promises(connection);
    List<Contract> versions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, number, in_force_from, in_force_to from agreement_version"
                    + " where state <> 'DRAFT' order by in_force_from, number")) {
      while (row.next()) {
        long id = row.getLong(1);
        versions.add(
            new Contract(
                id,
                row.getInt(2),
                Jdbc.instant(row, 3),
                Jdbc.instant(row, 4),
                promises.getOrDefault(id, List.of())));
      }
    }
    return new Contracts(versions);
  }

  private static Map<Long, List<Promise>> promises(Connection connection) throws SQLException {
    Map<Long, Map<String, String>> details = details(connection);
    Map<Long, List<Promise>> promises = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, agreement_version, code, kind, side, responsible, calendar, target"
                    + " from obligation order by agreement_version, place")) {
      while (row.next()) {
        PromiseTerms terms =
            new PromiseTerms(
                row.getString(3),
                row.getString(4),
                Department.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                target(row),
                details.getOrDefault(row.getLong(1), Map.of()));
        long version = row.getLong(2);
        promises.computeIfAbsent(version, id -> new ArrayList<>()).add(new Promise(version, terms));
      }
    }
    return promises;
  }

  private static BigDecimal target(ResultSet row) throws SQLException {
    return row.getBigDecimal(8);
  }

  private static Map<Long, Map<String, String>> details(Connection connection) throws SQLException {
    Map<Long, Map<String, String>> details = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select obligation, name, content from obligation_term")) {
      while (row.next()) {
        details
            .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    return details;
  }
}
