package org.closedloop.tour.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;

/** Offers each account the tour of its role once. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class TourService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** Whether the caller has neither taken nor declined the tour of a role. */
  public boolean isNew(String role) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select account from tour_seen where account = ? and role = ?")) {
      select.setString(1, account());
      select.setString(2, role);
      try (ResultSet row = select.executeQuery()) {
        return !row.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Does not offer the tour of a role again. */
  public void remember(String role) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into tour_seen (account, role, seen_at) select u.name, ?, ? from"
                    + " user_account u where u.name = ? and not exists (select 1 from tour_seen t"
                    + " where t.account = u.name and t.role = ?)")) {
      insert.setString(1, role);
      insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(3, account());
      insert.setString(4, role);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private String account() {
    return caller.getCallerPrincipal().getName();
  }
}
