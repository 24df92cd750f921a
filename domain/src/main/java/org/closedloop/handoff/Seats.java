package org.closedloop.handoff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Absences;
import org.closedloop.organisation.Away;

/** Reads who of a team may get leads: how much everybody has open, and who is away. */
@ApplicationScoped
public class Seats {

  private static final String SEATS =
      "select e.team, e.code, e.name, count(case when h.state = 'OPEN' then 1 end) as open,"
          + " max(h.offered_at) as last_offered"
          + " from employee e left join hand_off h on h.employee = e.code"
          + " where e.team = any(?) and e.active = true"
          + " group by e.team, e.code, e.name order by e.team, e.code";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Seats() {} // for CDI

  public Seats(DataSource database) {
    this.database = database;
  }

  /**
   * By team.
   *
   * @param day on which a lead is to be given to somebody
   */
  public Map<String, List<Seat>> of(Collection<String> teams, LocalDate day) {
    Map<String, List<Seat>> seats = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SEATS)) {
      Map<String, Away> away = Absences.on(connection, day);
      statement.setArray(1, connection.createArrayOf("varchar", teams.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          seats.computeIfAbsent(row.getString(1), team -> new ArrayList<>()).add(seat(row, away));
        }
      }
      return seats;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Seat seat(ResultSet row, Map<String, Away> away) throws SQLException {
    String employee = row.getString(2);
    boolean absent = away.containsKey(employee);
    String deputy = absent ? Absences.present(employee, away).orElse(null) : null;
    return new Seat(employee, row.getString(3), row.getInt(4), last(row), absent, deputy);
  }

  private static Instant last(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
