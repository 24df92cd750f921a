package org.closedloop.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;

/** Who is away when, for routing, clocks and notices. Works inside a transaction and outside. */
@ApplicationScoped
public class Absences {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Absences() {} // for CDI

  /** The absences of a given database. */
  public Absences(DataSource database) {
    this.database = database;
  }

  /** Everybody who is away on a day, by the code of the employee. */
  public Map<String, Away> on(LocalDate day) {
    try (Connection connection = database.getConnection()) {
      return on(connection, day);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Everybody who is away on a day, read on the caller's connection. */
  public static Map<String, Away> on(Connection connection, LocalDate day) throws SQLException {
    Map<String, Away> away = new HashMap<>();
    for (Away each : between(connection, day, day)) {
      away.merge(each.employee(), each, (a, b) -> a.lastDay().isBefore(b.lastDay()) ? b : a);
    }
    return away;
  }

  /** All absences that touch these days, both included, in the order of their beginning. */
  public static List<Away> between(Connection connection, LocalDate first, LocalDate last)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select employee, first_day, last_day, deputy from absence where not retracted"
                + " and last_day >= ? and first_day <= ? order by first_day, id")) {
      query.setObject(1, first);
      query.setObject(2, last);
      List<Away> away = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          away.add(
              new Away(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class),
                  Optional.ofNullable(row.getString(4))));
        }
      }
      return away;
    }
  }

  /**
   * Who does the work of an employee: the employee, or along the deputies the first one who is
   * there; nobody if they run in a circle or end with somebody who is away too.
   */
  public static Optional<String> present(String employee, Map<String, Away> away) {
    Set<String> asked = new HashSet<>();
    String present = employee;
    while (away.containsKey(present)) {
      if (!asked.add(present)) {
        return Optional.empty();
      }
      Optional<String> deputy = away.get(present).deputy();
      if (deputy.isEmpty()) {
        return Optional.empty();
      }
      present = deputy.get();
    }
    return Optional.of(present);
  }
}
