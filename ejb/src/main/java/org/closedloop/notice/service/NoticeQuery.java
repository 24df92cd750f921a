package org.closedloop.notice.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Urgency;
import org.closedloop.organisation.Role;

/** The caller's own notices; nobody reads those of others. */
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
public class NoticeQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private MailSettings mail;
  @Resource private SessionContext caller;

  /** How many notices were not opened yet. */
  public int unread() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from notice where recipient = ? and read_at is null")) {
      query.setString(1, me());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * The newest notices before an id, newest first.
   *
   * @param unreadOnly leaves those out that were opened
   * @param before an id, {@link Long#MAX_VALUE} for the first page
   */
  public List<NoticeRow> newest(boolean unreadOnly, long before, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select id, kind, urgency, arguments, link, told_at, read_at from notice"
                    + " where recipient = ? and id < ?"
                    + (unreadOnly ? " and read_at is null" : "")
                    + " order by id desc fetch first ? rows only")) {
      query.setString(1, me());
      query.setLong(2, before);
      query.setInt(3, most);
      List<NoticeRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new NoticeRow(
                  row.getLong(1),
                  row.getString(2),
                  Urgency.valueOf(row.getString(3)),
                  row.getString(4),
                  row.getString(5),
                  Jdbc.instant(row, 6),
                  Jdbc.instant(row, 7)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Whether and where to the caller gets mails. */
  public MailWish mail() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select s.mail, s.address, e.email from user_account a"
                    + " left join employee e on e.code = coalesce(a.employee, a.name)"
                    + " left join notice_setting s on s.recipient = a.name where a.name = ?")) {
      query.setString(1, me());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        boolean on = row.getBoolean(1) || row.wasNull();
        String own = row.getString(2);
        return new MailWish(mail.isOn(), on, own == null ? row.getString(3) : own, own != null);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private String me() {
    return caller.getCallerPrincipal().getName();
  }
}
