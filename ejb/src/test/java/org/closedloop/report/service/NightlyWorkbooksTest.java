package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Catalog;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;
import org.closedloop.report.Table;
import org.closedloop.report.service.sheet.BaseSheet;
import org.closedloop.report.service.sheet.CoverSheet;
import org.closedloop.report.service.sheet.SummarySheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NightlyWorkbooksTest {

  private static final Catalog CATALOG = org.closedloop.kpi.Figures.catalog();
  private static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");
  private static final List<ReportSheet> SHEETS =
      List.of(new CoverSheet(), new SummarySheet(), new BaseSheet());

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void aNightAsksForTheMonthThatIsOverAndTheOneSoFarAndEachIsMadeOnce(TestDatabase kind)
      throws Exception {
    DataSource database = people(BusyLedger.on(kind, 20).database());
    Subscriptions wishes = new Subscriptions(database, null);
    wishes.keep(wish("ada", "en", Occasion.NIGHTLY), MORNING);
    wishes.keep(wish("ben", "de", Occasion.NIGHTLY), MORNING);
    wishes.keep(wish("ben", "de", Occasion.MONTHLY), MORNING); // in place of the one before
    wishes.keep(wish("cleo", "en", Occasion.NIGHTLY), MORNING);

    assertThat(workbooks(database, MORNING, SHEETS).round())
        .as("somebody started that run by hand")
        .isZero();
    change(database, "update run set requested_by = 'schedule' where id = 1");
    assertThat(workbooks(database, MORNING, SHEETS).round()).isEqualTo(2);
    assertThat(workbooks(database, MORNING.plusSeconds(60), SHEETS).round()).isZero();
    assertThat(workbooks(database, MORNING.plusSeconds(90_000), SHEETS).round()).isZero();

    assertThat(texts(database, "select occasion || ' ' || language from report_order order by 1"))
        .containsExactly("MONTHLY de", "NIGHTLY en");
    assertThat(texts(database, "select made_by from report_manifest"))
        .containsExactly("schedule", "schedule");
    assertThat(texts(database, "select recipient from notice order by recipient"))
        .as("cleo may not sign in any more")
        .containsExactly("ada", "ben");
    assertThat(texts(database, "select link from notice order by recipient").get(0))
        .matches("/report/workbooks.xhtml\\?made=\\d+");
  }

  @Test
  void oldFilesAreDeletedAndMadeAgainWithEqualValues() throws Exception {
    DataSource database = people(BusyLedger.on(TestDatabase.H2, 20).database());
    change(database, "update run set requested_by = 'schedule' where id = 1");
    workbooks(database, MORNING, SHEETS).round();
    Manifest made = new Manifests(database).latest(0, 1).get(0);
    WorkbookFiles files = new WorkbookFiles(database, settings());
    try (FinishedFile kept = files.open(made.id(), "a.xlsx").orElseThrow()) {
      assertThat(kept.size())
          .isEqualTo(files.of(List.of(made.id())).get(made.id()).bytes())
          .isGreaterThan(5_000);
    }

    workbooks(database, MORNING.plus(Duration.ofDays(29)), SHEETS).round();
    assertThat(files.open(made.id(), "a.xlsx").orElseThrow().size()).isPositive();
    Instant late = MORNING.plus(Duration.ofDays(31));
    workbooks(database, late, SHEETS).round();

    assertThat(files.open(made.id(), "a.xlsx")).isEmpty();
    assertThat(files.of(List.of(made.id())).get(made.id()).deletedAt()).isEqualTo(late);
    try (Stream<Path> left = Files.list(home.resolve("workbooks"))) {
      assertThat(left).isEmpty();
    }
    Manifest again = new Manifests(database).find(made.id()).orElseThrow();
    assertThat(press(database, SHEETS).prove(again.frame(), WorkbookMaking.NOBODY))
        .isEqualTo(made.proof());
  }

  @Test
  void aWorkbookThatFailsIsToldAndTriedAgainWhileTheNightStandsAsItIs() {
    DataSource database = people(BusyLedger.on(TestDatabase.H2, 20).database());
    change(database, "update run set requested_by = 'schedule' where id = 1");
    List<ReportSheet> broken = List.of(new CoverSheet(), new Broken());

    assertThat(workbooks(database, MORNING, broken).round()).isZero();
    WorkbookWishes wishes = new WorkbookWishes(database);
    assertThat(wishes.failed())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.why()).isEqualTo("No paper"))
        .noneMatch(WorkbookWishes.Failed::given);
    assertThat(texts(database, "select state from run")).containsExactly("PUBLISHED");
    assertThat(texts(database, "select kind || ' ' || recipient from notice"))
        .containsOnly("report-failed dora");
    assertThat(texts(database, "select cast(id as varchar(9)) from report_manifest")).isEmpty();

    assertThat(workbooks(database, MORNING.plusSeconds(120), SHEETS).round())
        .as("not at once")
        .isZero();
    assertThat(workbooks(database, MORNING.plusSeconds(900), SHEETS).round()).isEqualTo(2);
    assertThat(wishes.failed()).isEmpty();
  }

  @Test
  void nothingIsMadeWhileANightIsUnderWayOrNobodyWantsIt() {
    DataSource database = people(BusyLedger.on(TestDatabase.H2, 20).database());
    change(database, "update run set requested_by = 'schedule' where id = 1");
    change(
        database,
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at) values"
            + " (2, 'CHANGED', 'RUNNING', 'schedule', date '2026-11-20', 'Europe/Berlin',"
            + " timestamp with time zone '2026-11-20 03:00:00+00')");

    assertThat(workbooks(database, MORNING, SHEETS).round()).isZero();
    change(database, "update run set state = 'STOPPED' where id = 2");
    assertThat(workbooks(database, MORNING, SHEETS, Map.of("CLOSEDLOOP_WORKBOOKS", "off")).round())
        .isZero();
    assertThat(workbooks(database, MORNING, SHEETS).round()).isEqualTo(2);
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new ReportSettings(Map.of("CLOSEDLOOP_WORKBOOKS", "daily")).check())
        .hasMessageContaining("'daily', which is none of night, run and off");
    assertThatThrownBy(() -> new ReportSettings(Map.of("CLOSEDLOOP_WORKBOOK_DAYS", "-1")).check())
        .hasMessageContaining("no number of days");
    assertThat(new ReportSettings(Map.of()).kept()).isEqualTo(Duration.ofDays(90));
    assertThat(new ReportSettings(Map.of()).after()).isEqualTo(ReportSettings.After.NIGHT);
  }

  @Test
  void theWorkbookOfAMonthEndsWithTheMonthOrWithWhatIsKnown() {
    YearMonth october = YearMonth.of(2026, 10);
    WorkbookWish wish = new WorkbookWish("management", Occasion.MONTHLY, october, "de", 1);

    assertThat(wish.last(october.atDay(7))).isEqualTo("2026-10-07");
    assertThat(wish.last(october.atEndOfMonth().plusDays(1))).isEqualTo("2026-10-31");
  }

  /** A sheet that cannot be written. */
  private static final class Broken implements ReportSheet {
    @Override
    public String code() {
      return "gap";
    }

    @Override
    public int position() {
      return 99;
    }

    @Override
    public void fill(Table table, Report report) {
      throw new IllegalStateException("No paper");
    }
  }

  private ReportSettings settings() {
    return settings(Map.of());
  }

  private ReportSettings settings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("CLOSEDLOOP_HOME", home.toString());
    all.put("CLOSEDLOOP_WORKBOOK_DAYS", "30");
    return new ReportSettings(all);
  }

  private NightlyWorkbooks workbooks(DataSource database, Instant now, List<ReportSheet> sheets) {
    return workbooks(database, now, sheets, Map.of());
  }

  private NightlyWorkbooks workbooks(
      DataSource database, Instant now, List<ReportSheet> sheets, Map<String, String> set) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    WorkbookFiles files = new WorkbookFiles(database, settings(set));
    return new NightlyWorkbooks(
        database,
        settings(set),
        new WorkbookMaking(
            database,
            press(database, sheets),
            files,
            CATALOG,
            new CompanyCurrency(Currency.getInstance("EUR")),
            clock),
        files,
        new Notices(
            database,
            clock,
            new ReportingZone(ZoneId.of("Europe/Berlin")),
            new MailSettings(Map.of())),
        clock);
  }

  private static WorkbookPress press(DataSource database, List<ReportSheet> sheets) {
    return new WorkbookPress(database, CATALOG, sheets);
  }

  private static Subscription wish(String account, String language, Occasion rhythm) {
    return new Subscription(account, WorkbookQuery.MANAGEMENT, language, rhythm);
  }

  private static DataSource people(DataSource database) {
    change(
        database,
        "insert into user_account (name, password_hash, display_name, created_at, active, version)"
            + " values ('ada', '-', 'Ada', current_timestamp, true, 0),"
            + " ('ben', '-', 'Ben', current_timestamp, true, 0),"
            + " ('cleo', '-', 'Cleo', current_timestamp, false, 0),"
            + " ('dora', '-', 'Dora', current_timestamp, true, 0)");
    change(
        database,
        "insert into user_role (user_name, role) values ('ada', 'management'),"
            + " ('ben', 'sales-lead'), ('cleo', 'sales'), ('dora', 'admin')");
    return database;
  }

  private static void change(DataSource database, String sql) {
    Transaction.run(
        database,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
          }
        });
  }

  private static List<String> texts(DataSource database, String sql) {
    return Transaction.in(
        database,
        connection -> {
          List<String> found = new ArrayList<>();
          try (Statement query = connection.createStatement();
              ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }
}
