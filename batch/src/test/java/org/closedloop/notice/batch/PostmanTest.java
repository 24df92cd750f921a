package org.closedloop.notice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.notice.EscalationChain;
import org.closedloop.notice.EscalationLevel;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Recipient;
import org.closedloop.organisation.Department;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails arrive at a real mail server, once, readable, and only where they are wanted. */
class PostmanTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @RegisterExtension static final MailDesk MAIL = new MailDesk();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAPersonWasToldArrivesInTheOwnLanguage(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    tell(database, NOW, "hello", Recipient.account("ada"));

    assertThat(MAIL.postman(database, NOW.plusSeconds(5)).round()).isOne();

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

    assertThat(MAIL.postman(database, NOW).round()).isEqualTo(2);
    assertThat(MAIL.postman(database, NOW.plus(Duration.ofHours(1))).round()).isZero();

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
    MailDesk.execute(
        database, "insert into notice_setting (recipient, mail) values ('ben', false)");
    tell(database, NOW, "a", Recipient.account("ben"), Recipient.account("mary"));
    tell(database, NOW, "a", Recipient.account("ada"));
    tell(database, NOW.minus(Duration.ofHours(25)), "old", Recipient.account("ada"));
    MailDesk.execute(
        database, "update notice set read_at = told_at where recipient = 'ada' and dedup = 'a'");

    assertThat(MAIL.postman(database, NOW).round()).isZero();

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
    MailDesk.execute(
        database,
        "insert into notice_setting (recipient, mail, address) values"
            + " ('ada', true, 'private@example.net')");
    tell(database, NOW, "a", Recipient.account("ada"));

    MAIL.postman(database, NOW).round();

    assertThat(received().get(0).getAllRecipients()[0]).hasToString("private@example.net");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMailServerThatIsDownDelaysAMail(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    tell(database, NOW, "a", Recipient.account("ada"));
    Properties nobodyListens = MAIL.server();
    nobodyListens.put("mail.smtp.port", "1");

    assertThat(MailDesk.postman(database, nobodyListens, NOW).round()).isZero();
    assertThat(column(database, "select mail_error from notice").get(0)).contains("connect");
    assertThat(MAIL.postman(database, NOW.plusSeconds(30)).round()).as("too early").isZero();
    assertThat(MAIL.postman(database, NOW.plusSeconds(61)).round()).isOne();

    assertThat(received()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneWrongAddressDoesNotKeepTheOthersFromTheirMail(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    MailDesk.execute(
        database,
        "insert into notice_setting (recipient, mail, address) values ('ada', true, 'not@@valid')");
    tell(database, NOW, "a", Recipient.account("ada"));
    tell(database, NOW, "b", Recipient.account("ben"));

    assertThat(MAIL.postman(database, NOW).round()).isOne();

    assertThat(received().get(0).getAllRecipients()[0]).hasToString("e2@example.org");
    assertThat(column(database, "select recipient from notice where mail_error is not null"))
        .containsExactly("ada");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEscalationArrivesAtThePersonTheLeadAndManagementAsItGoesUp(TestDatabase kind)
      throws Exception {
    DataSource database = company(kind);
    MailDesk.execute(database, "update user_role set role = 'sales-lead' where user_name = 'ben'");
    MailDesk.execute(database, "update user_role set role = 'management' where user_name = 'mary'");
    MailDesk.execute(
        database,
        "insert into notice_setting (recipient, mail, address) values"
            + " ('mary', true, 'mary@example.org')");
    EscalationChain chain = new EscalationChain(Department.SALES, null, "E1");

    escalate(database, "sla-warned", chain, EscalationLevel.PERSON);
    MAIL.postman(database, NOW).round();
    assertThat(recipients()).containsExactly("ada@example.org");
    escalate(database, "sla-breached", chain, EscalationLevel.LEAD);
    MAIL.postman(database, NOW.plusSeconds(1)).round();
    assertThat(recipients())
        .containsExactly("ada@example.org", "ada@example.org", "e2@example.org");
    escalate(database, "sla-still-open", chain, EscalationLevel.MANAGEMENT);
    MAIL.postman(database, NOW.plusSeconds(2)).round();

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
    MailDesk.notices(database, Clock.fixed(NOW, ZoneOffset.UTC))
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
    return Arrays.asList(MAIL.getReceivedMessages());
  }

  private static void tell(DataSource database, Instant at, String key, Recipient... recipients) {
    MailDesk.notices(database, Clock.fixed(at, ZoneOffset.UTC))
        .tell(
            Notice.of("mail-test")
                .with("Müller & Söhne", NOW)
                .link("/lead/lead.xhtml?key=crm:1")
                .once(key),
            recipients);
  }

  private static DataSource company(TestDatabase kind) throws SQLException {
    DataSource database = kind.empty();
    MailDesk.account(database, "ada", "E1", "en", "sales");
    MailDesk.account(database, "ben", "E2", "en", "sales");
    MailDesk.account(database, "mary", null, "en", "sales");
    MailDesk.employee(database, "E1", "ada@example.org");
    MailDesk.employee(database, "E2", "e2@example.org");
    return database;
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
}
