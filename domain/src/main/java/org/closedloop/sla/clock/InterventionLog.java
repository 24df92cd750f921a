package org.closedloop.sla.clock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Where people stepped into clocks: written once, never changed. Joins the caller's transaction.
 */
@ApplicationScoped
public class InterventionLog {

  private static final String ASKED =
      "select i.id, i.at, i.actor, i.until_at, i.reason from sla_intervention i where i.clock = ?"
          + " and i.kind = 'PAUSE_ASKED' and not exists (select 1 from sla_intervention a"
          + " where a.asked = i.id) order by i.at desc, i.id desc";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected InterventionLog() {} // for CDI

  /** The log of a given database. */
  public InterventionLog(DataSource database) {
    this.database = database;
  }

  /** Writes down that somebody stepped in. */
  public void append(Intervention intervention) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into sla_intervention (id, clock, kind, at, actor, employee, until_at,"
                    + " reason, asked) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, Ids.block(connection, "sla_intervention_seq"));
      insert.setLong(2, intervention.clock());
      insert.setString(3, intervention.kind().name());
      insert.setObject(4, intervention.at().atOffset(ZoneOffset.UTC));
      insert.setString(5, intervention.actor());
      insert.setString(6, intervention.employee());
      if (intervention.until() == null) {
        insert.setNull(7, Types.TIMESTAMP_WITH_TIMEZONE);
      } else {
        insert.setObject(7, intervention.until().atOffset(ZoneOffset.UTC));
      }
      insert.setString(8, intervention.reason());
      insert.setObject(9, intervention.asked(), Types.BIGINT);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The request for a pause that nobody has answered yet. */
  public Optional<Intervention> lastAsked(long clock) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ASKED)) {
      query.setLong(1, clock);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(asked(clock, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Intervention asked(long clock, ResultSet row) throws SQLException {
    return new Intervention(
        row.getLong(1),
        clock,
        InterventionKind.PAUSE_ASKED,
        Jdbc.instant(row, 2),
        row.getString(3),
        null,
        Jdbc.instant(row, 4),
        row.getString(5),
        null);
  }

  /** The clock as it is written down. */
  public SlaClock clock(long id) {
    try (Connection connection = database.getConnection()) {
      return new ClockLedger(connection)
          .find(id)
          .orElseThrow(() -> new NoSuchRecord("sla_clock", id));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
