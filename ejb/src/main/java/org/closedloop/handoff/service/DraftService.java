package org.closedloop.handoff.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;

/** Keeps what somebody writes into an answer until it is sent, whatever happens to the session. */
@Stateless
@RolesAllowed({Role.SALES, Role.SALES_LEAD})
public class DraftService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** The caller's own draft of this answer; empty if there is none. */
  public Draft of(long handOff) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select outcome, reason, next_step, resubmit_on, rating, feedback"
                    + " from hand_off_draft where hand_off = ? and author = ?")) {
      query.setLong(1, handOff);
      query.setString(2, author());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? draft(row) : Draft.EMPTY;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Keeps it in place of the one before; an empty one is forgotten. */
  public void keep(long handOff, Draft draft) {
    forget(handOff);
    if (draft.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into hand_off_draft (hand_off, author, saved_at, outcome, reason,"
                    + " next_step, resubmit_on, rating, feedback)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, handOff);
      insert.setString(2, author());
      insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(4, draft.outcome());
      insert.setString(5, draft.reason());
      insert.setString(6, cut(draft.nextStep(), 300));
      insert.setObject(7, draft.resubmitOn());
      if (draft.rating() == null) {
        insert.setNull(8, Types.SMALLINT);
      } else {
        insert.setInt(8, draft.rating());
      }
      insert.setString(9, cut(draft.feedback(), 2_000));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public void forget(long handOff) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from hand_off_draft where hand_off = ? and author = ?")) {
      delete.setLong(1, handOff);
      delete.setString(2, author());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private String author() {
    return caller.getCallerPrincipal().getName();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    int rating = row.getInt(5);
    Integer rated = row.wasNull() ? null : rating;
    return new Draft(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        rated,
        row.getString(6));
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
