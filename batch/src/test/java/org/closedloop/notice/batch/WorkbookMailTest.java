package org.closedloop.notice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.report.service.Occasion;
import org.closedloop.report.service.Subscriptions;
import org.closedloop.report.service.WorkbookServer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the night to the mail server: who subscribed to workbooks gets a mail with the link. */
class WorkbookMailTest {

  private static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");

  @RegisterExtension static final MailDesk MAIL = new MailDesk();

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void whoSubscribedGetsOneMailInTheOwnLanguageWithTheLinkToTheWorkbook(TestDatabase kind)
      throws Exception {
    DataSource database = company(kind);
    Subscriptions subscriptions = new Subscriptions(database, null);
    subscriptions.keep(WorkbookServer.wish("ada", "de", Occasion.NIGHTLY), MORNING);
    subscriptions.keep(WorkbookServer.wish("ben", "de", Occasion.MONTHLY), MORNING);

    assertThat(workbooks(database, MORNING).round()).isEqualTo(2);
    assertThat(MAIL.postman(database, MORNING.plusSeconds(15)).round()).isEqualTo(2);

    MimeMessage german = received("ada@example.org");
    assertThat(german.getSubject())
        .startsWith("Die Arbeitsmappe vom 01.11.2026 bis 20.11.2026 liegt bereit");
    assertThat((String) german.getContent())
        .as("a text with the link: the file is had by signing in only")
        .contains(
            "https://loop.example.org/report/workbooks.xhtml?made=" + made(database, "NIGHTLY"))
        .contains("Abschalten: https://loop.example.org/home/notices.xhtml");
    MimeMessage english = received("ben@example.org");
    assertThat(english.getSubject())
        .as("a German workbook, told in the reader's language")
        .startsWith("The workbook from 1 Oct 2026 to 31 Oct 2026 is ready");
    assertThat((String) english.getContent())
        .contains(
            "https://loop.example.org/report/workbooks.xhtml?made=" + made(database, "MONTHLY"));
    for (MimeMessage each : MAIL.getReceivedMessages()) {
      assertThat(each.getAllRecipients()).hasSize(1);
      assertThat(each.getFrom()).extracting(Object::toString).containsExactly("loop@example.org");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseIsMailedAndNobodyTwice(TestDatabase kind) throws Exception {
    DataSource database = company(kind);
    Subscriptions subscriptions = new Subscriptions(database, null);
    subscriptions.keep(WorkbookServer.wish("ada", "de", Occasion.NIGHTLY), MORNING);
    subscriptions.keep(WorkbookServer.wish("ben", "de", Occasion.NIGHTLY), MORNING);
    subscriptions.keep(WorkbookServer.wish("mary", "de", Occasion.NIGHTLY), MORNING);
    subscriptions.end("ben", "management");
    MailDesk.execute(database, "update user_account set active = false where name = 'mary'");

    Instant now = MORNING;
    for (int minute = 0; minute < 3; minute++) {
      workbooks(database, now).round();
      MAIL.postman(database, now.plusSeconds(15)).round();
      now = now.plus(Duration.ofMinutes(1));
    }

    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    received("ada@example.org");
  }

  private static MimeMessage received(String address) throws Exception {
    for (MimeMessage mail : MAIL.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        return mail;
      }
    }
    throw new AssertionError("No mail for " + address);
  }

  private WorkbookServer workbooks(DataSource database, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new WorkbookServer(database, home, MailDesk.notices(database, clock), clock);
  }

  /** Three people with an address, and a night that the timetable started. */
  private static DataSource company(TestDatabase kind) throws Exception {
    DataSource database = kind.empty();
    person(database, 1, "ada", "de");
    person(database, 2, "ben", "en");
    person(database, 3, "mary", "en");
    MailDesk.execute(
        database,
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at, known_at,"
            + " published_at, leads, postings, hash) values (1, 'ALL', 'PUBLISHED', 'schedule',"
            + " date '2026-11-20', 'Europe/Berlin',"
            + " timestamp with time zone '2026-11-20 01:14:00+00',"
            + " timestamp with time zone '2026-11-20 01:14:00+00',"
            + " timestamp with time zone '2026-11-20 01:15:00+00', 0, 0, 'abc')");
    return database;
  }

  private static void person(DataSource database, int number, String name, String language)
      throws Exception {
    MailDesk.employee(database, "E" + number, name + "@example.org");
    MailDesk.account(database, name, "E" + number, language, "management");
  }

  private static long made(DataSource database, String occasion) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select manifest from report_order where occasion = '" + occasion + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
