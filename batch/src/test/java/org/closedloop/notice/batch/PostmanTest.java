package org.closedloop.notice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.TestDatabase;
import org.closedloop.notice.EscalationChain;
import org.closedloop.notice.EscalationLevel;
import org.closedloop.notice.MailOutbox;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.organisation.Department;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails arrive at a real mail server, once, readable, and only where they are wanted. */
class PostmanTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final MailSettings SETTINGS =
      new MailSettings(
          Map.of(
              "CLOSEDLOOP_MAIL_HOST", "127.0.0.1", "CLOSEDLOOP_URL", "https://loop.example.org/"));

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAPersonWasToldArrivesInTheOwnLanguage(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    tell(database, NOW, "hello", Recipient.account("ada"));

    assertThat(postman(database, NOW.plusSeconds(5)).round()).isOne();

    MimeMessage mail = received().get(0);
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ada@example.org");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("loop@example.org");
    assertThat(mail.getSubject())
        .isEqualTo("Test of 22 Nov 2026, 10:00: notices of Müller & Söhne arrive.");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat((String) mail.getContent())
        .contains("notices of Müller & Söhne arrive.")
        .contains("https://loop.example.org/lead/lead.xhtml?key=crm:1")
        .contains("https://loop.example.org/home/notices.xhtml");
    assertThat(column(database, "select recipient from notice where mailed_at is not null"))
        .containsExactly("ada");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void severalNoticesAreOneMailAndNoneIsSentTwice(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    tell(database, NOW, "a", Recipient.account("ada"));
    tell(database, NOW, "b", Recipient.account("ada"));
    tell(database, NOW, "b", Recipient.employee("E2"));

    assertThat(postman(database, NOW).round()).isEqualTo(2);
    assertThat(postman(database, NOW.plus(Duration.ofHours(1))).round()).isZero();

    assertThat(received()).hasSize(2);
    assertThat(received()).extracting(MimeMessage::getSubject).contains("Closed Loop: 2 notices");
    assertThat(received())
        .extracting(mail -> mail.getAllRecipients()[0].toString())
        .containsExactlyInAnyOrder("ada@example.org", "e2@example.org");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyIsMailedAgainstTheOwnWishOrAboutWhatIsReadOrOld(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    execute(database, "insert into notice_setting (recipient, mail) values ('ben', false)");
    tell(database, NOW, "a", Recipient.account("ben"), Recipient.account("mary"));
    tell(database, NOW, "a", Recipient.account("ada"));
    tell(database, NOW.minus(Duration.ofHours(25)), "old", Recipient.account("ada"));
    execute(
        database, "update notice set read_at = told_at where recipient = 'ada' and dedup = 'a'");

    assertThat(postman(database, NOW).round()).isZero();

    assertThat(received()).isEmpty();
    assertThat(column(database, "select recipient from notice where mail_at is not null"))
        .as("nothing waits for ever, mary has no address")
        .isEmpty();
    assertThat(column(database, "select recipient from notice where mail_error = 'no address'"))
        .containsExactly("mary");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOwnAddressComesBeforeTheEmployees(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    execute(
        database,
        "insert into notice_setting (recipient, mail, address) values"
            + " ('ada', true, 'private@example.net')");
    tell(database, NOW, "a", Recipient.account("ada"));

    postman(database, NOW).round();

    assertThat(received().get(0).getAllRecipients()[0]).hasToString("private@example.net");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMailServerThatIsDownDelaysAMail(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    tell(database, NOW, "a", Recipient.account("ada"));
    Properties nobodyListens = server();
    nobodyListens.put("mail.smtp.port", "1");

    assertThat(postman(database, nobodyListens, NOW).round()).isZero();
    assertThat(column(database, "select mail_error from notice").get(0)).contains("connect");
    assertThat(postman(database, NOW.plusSeconds(30)).round()).as("too early").isZero();
    assertThat(postman(database, NOW.plusSeconds(61)).round()).isOne();

    assertThat(received()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneWrongAddressDoesNotKeepTheOthersFromTheirMail(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    execute(
        database,
        "insert into notice_setting (recipient, mail, address) values ('ada', true, 'not@@valid')");
    tell(database, NOW, "a", Recipient.account("ada"));
    tell(database, NOW, "b", Recipient.account("ben"));

    assertThat(postman(database, NOW).round()).isOne();

    assertThat(received().get(0).getAllRecipients()[0]).hasToString("e2@example.org");
    assertThat(column(database, "select recipient from notice where mail_error is not null"))
        .containsExactly("ada");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEscalationArrivesAtThePersonTheLeadAndManagementAsItGoesUp(TestDatabase kind)
      throws Exception {
    DataSource database = company(kind);
    execute(database, "update user_role set role = 'sales-lead' where user_name = 'ben'");
    execute(database, "update user_role set role = 'management' where user_name = 'mary'");
    execute(
        database,
        "insert into notice_setting (recipient, mail, address) values"
            + " ('mary', true, 'mary@example.org')");
    EscalationChain chain = new EscalationChain(Department.SALES, null, "E1");

    escalate(database, "sla-warned", chain, EscalationLevel.PERSON);
    postman(database, NOW).round();
    assertThat(recipients()).containsExactly("ada@example.org");
    escalate(database, "sla-breached", chain, EscalationLevel.LEAD);
    postman(database, NOW.plusSeconds(1)).round();
    assertThat(recipients())
        .containsExactly("ada@example.org", "ada@example.org", "e2@example.org");
    escalate(database, "sla-still-open", chain, EscalationLevel.MANAGEMENT);
    postman(database, NOW.plusSeconds(2)).round();

    assertThat(recipients())
        .containsExactly(
            "ada@example.org",
            "ada@example.org",
            "ada@example.org",
            "e2@example.org",
            "e2@example.org",
            "mary@example.org");
    assertThat((String) received().get(0).getContent())
        .contains("Answer to a hand-off")
        .contains("Elbtal");
  }

  private static void escalate(
      DataSource database, String kind, EscalationChain chain, EscalationLevel level) {
    new Notices(database, Clock.fixed(NOW, ZoneOffset.UTC), new ReportingZone(BERLIN), SETTINGS)
        .escalate(
            Notice.of(kind).with(new Notice.Word("sla.kind.answer"), "Elbtal", NOW).once(kind),
            chain,
            level);
  }

  private static List<String> recipients() throws MessagingException {
    List<String> recipients = new ArrayList<>();
    for (MimeMessage mail : received()) {
      recipients.add(mail.getAllRecipients()[0].toString());
    }
    recipients.sort(null);
    return recipients;
  }

  private static List<MimeMessage> received() {
    return Arrays.asList(SERVER.getReceivedMessages());
  }

  private static Postman postman(DataSource database, Instant now) {
    return postman(database, server(), now);
  }

  private static Postman postman(DataSource database, Properties server, Instant now) {
    return new Postman(
        new MailOutbox(database),
        server,
        SETTINGS,
        BERLIN,
        "EUR",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Properties server() {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", String.valueOf(SERVER.getSmtp().getPort()));
    server.put("mail.from", "loop@example.org");
    return server;
  }

  private static void tell(DataSource database, Instant at, String key, Recipient... recipients) {
    new Notices(database, Clock.fixed(at, ZoneOffset.UTC), new ReportingZone(BERLIN), SETTINGS)
        .tell(
            Notice.of("mail-test")
                .with("Müller & Söhne", NOW)
                .link("/lead/lead.xhtml?key=crm:1")
                .once(key),
            recipients);
  }

  private static DataSource company(TestDatabase kind) throws SQLException {
    DataSource database = kind.empty();
    account(database, "ada", "'E1'");
    account(database, "ben", "'E2'");
    account(database, "mary", "null");
    employee(database, 1, "ada@example.org");
    employee(database, 2, "e2@example.org");
    return database;
  }

  private static void employee(DataSource database, int number, String email) throws SQLException {
    execute(
        database,
        "insert into employee (id, code, name, email, recorded_at, version) values ("
            + number
            + ", 'E"
            + number
            + "', 'Person', '"
            + email
            + "', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
  }

  private static void account(DataSource database, String name, String employee)
      throws SQLException {
    execute(
        database,
        "insert into user_account (name, password_hash, display_name, employee, language,"
            + " created_at, version) values ('"
            + name
            + "', 'x', '"
            + name
            + "', "
            + employee
            + ", 'en', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
    execute(database, "insert into user_role (user_name, role) values ('" + name + "', 'sales')");
  }

  private static List<String> column(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
