package org.closedloop.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.TestDatabase;
import org.closedloop.organisation.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told what, and how often. */
class NoticesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Notice LATE =
      Notice.of("first-contact-late")
          .with("Muster GmbH", Duration.ofMinutes(48))
          .urgent(Urgency.OVERDUE)
          .link("/lead/lead.xhtml?key=crm:1")
          .once("clock:7:breached");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void rolesTeamsAndEmployeesAreResolvedToAccounts(TestDatabase kind) throws SQLException {
    DataSource database = company(kind);
    Notices notices = notices(database, Map.of());

    notices.tell(
        LATE,
        Recipient.role("sales-lead"),
        Recipient.team("T1"),
        Recipient.employee("E9"),
        Recipient.account("nobody"),
        Recipient.account("mary"));

    assertThat(told(database)).containsExactly("ada", "ben", "employee:E9", "lara", "leo", "mary");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyIsToldTwiceUnderOneKey(TestDatabase kind) throws SQLException {
    DataSource database = company(kind);
    Notices notices = notices(database, Map.of());

    notices.tell(LATE, Recipient.account("ada"));
    notices.tell(LATE, Recipient.account("ada"), Recipient.account("ben"));
    notices.tell(Notice.of("hello"), Recipient.account("ada"));
    notices.tell(Notice.of("hello"), Recipient.account("ada"));

    assertThat(told(database)).containsExactly("ada", "ada", "ada", "ben");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsReadIsForgottenAfterAMonthAndTheRestAfterAQuarter(TestDatabase kind)
      throws SQLException {
    DataSource database = company(kind);
    Notices notices = notices(database, Map.of());
    for (String account : List.of("ada", "ben", "lara", "leo", "mary")) {
      notices.tell(Notice.of("hello"), Recipient.account(account));
    }
    toldAt(database, "ada", "2026-08-24T08:59:59Z", false);
    toldAt(database, "ben", "2026-08-24T09:00:00Z", false);
    toldAt(database, "lara", "2026-10-23T08:59:59Z", true);
    toldAt(database, "leo", "2026-10-23T08:59:59Z", false);
    toldAt(database, "mary", "2026-10-23T09:00:00Z", true);

    assertThat(notices.forgetOld(NOW)).isEqualTo(2);

    assertThat(told(database)).containsExactly("ben", "leo", "mary");
    assertThat(notices.forgetOld(NOW)).isZero();
  }

  private static void toldAt(DataSource database, String account, String at, boolean read)
      throws SQLException {
    execute(
        database,
        "update notice set told_at = timestamp with time zone '"
            + at.replace('T', ' ').replace("Z", "+00")
            + "', read_at = "
            + (read ? "told_at" : "null")
            + " where recipient = '"
            + account
            + "'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMatterGoesUpFromThePersonToTheLeadOfTheTeamToManagement(TestDatabase kind)
      throws SQLException {
    EscalationChain adas = new EscalationChain(Department.SALES, "T1", "E1");

    assertThat(escalated(kind, adas, EscalationLevel.PERSON)).containsExactly("ada");
    assertThat(escalated(kind, adas, EscalationLevel.LEAD)).containsExactly("ada", "lara");
    assertThat(escalated(kind, adas, EscalationLevel.MANAGEMENT))
        .containsExactly("ada", "lara", "tom");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTeamWithoutALeadOfItsOwnHasTheLeadsOfItsSide(TestDatabase kind) throws SQLException {
    EscalationChain elsewhere = new EscalationChain(Department.SALES, "T3", "E9");

    assertThat(escalated(kind, elsewhere, EscalationLevel.LEAD))
        .containsExactly("employee:E9", "lara", "leo");
    assertThat(
            escalated(
                kind,
                new EscalationChain(Department.MARKETING, null, null),
                EscalationLevel.PERSON))
        .as("nobody's work is the leads' at once")
        .containsExactly("mary");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void workOfNobodyIsTheTeams(TestDatabase kind) throws SQLException {
    assertThat(
            escalated(
                kind, new EscalationChain(Department.SALES, "T1", null), EscalationLevel.PERSON))
        .containsExactly("ada", "ben", "lara");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoStandsInHearsOfItToo(TestDatabase kind) throws SQLException {
    DataSource database = company(kind);
    execute(
        database,
        "insert into absence (id, employee, first_day, last_day, deputy, reason, recorded_by,"
            + " recorded_at, retracted, version) values"
            + " (1, 'E1', date '2026-11-20', date '2026-11-22', 'E2', 'HOLIDAY', 'ada',"
            + " timestamp with time zone '2026-11-01 00:00:00+00', false, 1),"
            + " (2, 'E2', date '2026-11-20', date '2026-11-22', 'E4', 'HOLIDAY', 'ben',"
            + " timestamp with time zone '2026-11-01 00:00:00+00', true, 1)");

    notices(database, Map.of())
        .escalate(LATE, new EscalationChain(Department.SALES, "T1", "E1"), EscalationLevel.PERSON);

    assertThat(told(database)).containsExactly("ada", "ben");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void mailIsDueOnlyWhereTheInstallationSendsMail(TestDatabase kind) throws SQLException {
    DataSource database = company(kind);

    notices(database, Map.of()).tell(LATE, Recipient.account("ada"));
    notices(database, Map.of("CLOSEDLOOP_MAIL_HOST", "mail.example.org"))
        .tell(LATE, Recipient.account("ben"));

    assertThat(column(database, "select recipient from notice where mail_at is not null"))
        .containsExactly("ben");
  }

  @Test
  void argumentsComeBackAsTheyWere() {
    List<Object> arguments =
        List.of(
            "Müller „&“ Söhne",
            1_234L,
            NOW,
            LocalDate.of(2026, 11, 22),
            Duration.ofMinutes(48),
            new Notice.Word("stage.sql"));

    assertThat(NoticeArguments.read(NoticeArguments.write(arguments))).isEqualTo(arguments);
    assertThatThrownBy(() -> LATE.with(BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNobodyKnowsAnyMoreIsNamedByItsCode() {
    NoticeText german = new NoticeText(Locale.GERMAN, BERLIN, "EUR");

    assertThat(german.of("long-gone", "[\"x\"]")).isEqualTo("long-gone");
  }

  @Test
  void everyReaderReadsTheOwnLanguage() {
    String arguments = NoticeArguments.write(List.of("Closed Loop", NOW));

    assertThat(new NoticeText(Locale.GERMAN, BERLIN, "EUR").of("mail-test", arguments))
        .isEqualTo("Test vom 22.11.2026, 10:00: Hinweise von Closed Loop kommen an.");
    assertThat(new NoticeText(Locale.ENGLISH, BERLIN, "EUR").of("mail-test", arguments))
        .isEqualTo("Test of 22 Nov 2026, 10:00: notices of Closed Loop arrive.");
  }

  private static List<String> escalated(
      TestDatabase kind, EscalationChain chain, EscalationLevel level) throws SQLException {
    DataSource database = company(kind);
    notices(database, Map.of()).escalate(LATE, chain, level);
    return told(database);
  }

  private static Notices notices(DataSource database, Map<String, String> settings) {
    return new Notices(
        database,
        Clock.fixed(NOW, ZoneOffset.UTC),
        new ReportingZone(BERLIN),
        new MailSettings(settings));
  }

  /** Ada and Ben sell in T1 led by Lara, Leo leads T2, Mary leads Marketing, Tom manages. */
  static DataSource company(TestDatabase kind) throws SQLException {
    DataSource database = kind.empty();
    employee(database, 1, "T1");
    employee(database, 2, "T1");
    employee(database, 3, "T1");
    employee(database, 4, "T2");
    employee(database, 9, "T3");
    account(database, "ada", "E1", "sales");
    account(database, "ben", "E2", "sales");
    account(database, "lara", "E3", "sales-lead");
    account(database, "leo", "E4", "sales-lead");
    account(database, "mary", null, "marketing-lead");
    account(database, "tom", null, "management");
    account(database, "robot", null, "integration");
    account(database, "gone", null, "sales-lead");
    execute(database, "update user_account set active = false where name = 'gone'");
    return database;
  }

  private static void employee(DataSource database, int number, String team) throws SQLException {
    execute(
        database,
        "insert into employee (id, code, name, email, team, recorded_at, version) values ("
            + number
            + ", 'E"
            + number
            + "', 'Person "
            + number
            + "', 'e"
            + number
            + "@example.org', '"
            + team
            + "', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
  }

  private static void account(DataSource database, String name, String employee, String role)
      throws SQLException {
    execute(
        database,
        "insert into user_account (name, password_hash, display_name, employee, language,"
            + " created_at, version) values ('"
            + name
            + "', 'x', '"
            + name
            + "', "
            + (employee == null ? "null" : "'" + employee + "'")
            + ", 'en', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
    execute(
        database,
        "insert into user_role (user_name, role) values ('" + name + "', '" + role + "')");
  }

  private static List<String> told(DataSource database) throws SQLException {
    return column(database, "select recipient from notice order by recipient");
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
