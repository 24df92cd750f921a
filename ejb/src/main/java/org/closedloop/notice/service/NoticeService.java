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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.closedloop.access.UserAccounts;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** What people do with their notices: open them, put them away, choose whether mails come. */
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
public class NoticeService {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,189}");

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Notices notices;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Opens a notice: it counts as read from now on.
   *
   * @return the page where something can be done about it
   */
  public Optional<String> open(long id) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select link from notice where id = ? and recipient = ?")) {
      query.setLong(1, id);
      query.setString(2, me());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new NoSuchRecord("notice", id);
        }
        read(connection, " and id = " + id);
        return Optional.ofNullable(row.getString(1));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Marks everything as read. */
  public void readAll() {
    try (Connection connection = database.getConnection()) {
      read(connection, "");
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private void read(Connection connection, String which) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notice set read_at = ? where recipient = ? and read_at is null" + which)) {
      update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      update.setString(2, me());
      update.executeUpdate();
    }
  }

  /**
   * Switches mails on or off.
   *
   * @param address where to; null for the employee's
   * @param language in which the caller reads them, {@code de} or {@code en}
   */
  public void mail(boolean on, String address, String language) {
    if (address != null && !ADDRESS.matcher(address).matches()) {
      throw new BadAddress(address);
    }
    accounts.get(me()).speak(language);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update notice_setting set mail = ?, address = ? where recipient = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_setting (mail, address, recipient) values (?, ?, ?)")) {
      for (PreparedStatement statement : new PreparedStatement[] {update, insert}) {
        statement.setBoolean(1, on);
        statement.setString(2, address);
        statement.setString(3, me());
        if (statement.executeUpdate() > 0) {
          return;
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Sends the caller a notice, to see whether mails arrive. */
  public void test() {
    notices.tell(
        Notice.of("mail-test").with("Closed Loop", clock.instant()).link("/home/notices.xhtml"),
        Recipient.account(me()));
  }

  private String me() {
    return caller.getCallerPrincipal().getName();
  }
}
