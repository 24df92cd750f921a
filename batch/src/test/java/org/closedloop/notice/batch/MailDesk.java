package org.closedloop.notice.batch;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.notice.MailOutbox;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;

/** A real mail server for a test, who writes to it, and people who are written to. */
final class MailDesk extends GreenMailExtension {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final MailSettings SETTINGS =
      new MailSettings(
          Map.of(
              "CLOSEDLOOP_MAIL_HOST", "127.0.0.1", "CLOSEDLOOP_URL", "https://loop.example.org/"));

  MailDesk() {
    super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  Postman postman(DataSource database, Instant now) {
    return postman(database, server(), now);
  }

  static Postman postman(DataSource database, Properties server, Instant now) {
    return new Postman(
        new MailOutbox(database),
        server,
        SETTINGS,
        BERLIN,
        "EUR",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  Properties server() {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", String.valueOf(getSmtp().getPort()));
    server.put("mail.from", "loop@example.org");
    return server;
  }

  static Notices notices(DataSource database, Clock clock) {
    return new Notices(database, clock, new ReportingZone(BERLIN), SETTINGS);
  }

  static void employee(DataSource database, String code, String email) throws SQLException {
    execute(
        database,
        "insert into employee (id, code, name, email, recorded_at, version) values ("
            + (code.substring(1) + ", '" + code + "', 'Person', '" + email + "',")
            + " timestamp with time zone '2026-01-01 00:00:00+00', 1)");
  }

  /**
   * Somebody who may sign in.
   *
   * @param employee code of the employee who it is; null for nobody
   */
  static void account(
      DataSource database, String name, String employee, String language, String role)
      throws SQLException {
    execute(
        database,
        "insert into user_account (name, password_hash, display_name, employee, language,"
            + (" created_at, version) values ('" + name + "', 'x', '" + name + "', ")
            + (employee == null ? "null" : "'" + employee + "'")
            + (", '" + language + "', timestamp with time zone '2026-01-01 00:00:00+00', 1)"));
    execute(
        database,
        "insert into user_role (user_name, role) values ('" + name + "', '" + role + "')");
  }

  static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
