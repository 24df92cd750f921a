package org.closedloop.account.service;

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
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.account.Attitude;
import org.closedloop.account.Influence;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** Notes who plays which part when a company buys; what was noted before stays. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class BuyingCenterService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * @param role code of the role; null if the person plays none
   * @param influence null if nobody knows
   * @param attitude null if nobody knows
   */
  public void assign(long contact, String role, Influence influence, Attitude attitude) {
    try (Connection connection = database.getConnection()) {
      refuseUnknown(connection, "contact", "id", contact);
      if (role != null) {
        refuseUnknown(connection, "buying_role", "code", role);
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into buying_center_change (id, contact, role, influence, attitude, at, actor)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")) {
        insert.setLong(1, Ids.block(connection, "buying_center_change_seq"));
        insert.setLong(2, contact);
        insert.setObject(3, role, Types.VARCHAR);
        insert.setObject(4, influence == null ? null : influence.name(), Types.VARCHAR);
        insert.setObject(5, attitude == null ? null : attitude.name(), Types.VARCHAR);
        insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setString(7, caller.getCallerPrincipal().getName());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void refuseUnknown(
      Connection connection, String table, String column, Object value) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from " + table + " where " + column + " = ?")) {
      query.setObject(1, value);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new NoSuchRecord(table, value);
        }
      }
    }
  }
}
