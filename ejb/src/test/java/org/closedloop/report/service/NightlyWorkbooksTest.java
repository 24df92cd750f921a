package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.closedloop.database.TestDatabase;
import org.closedloop.report.ReportSettings;
import org.closedloop.report.service.sheet.CoverSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NightlyWorkbooksTest {

  private static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void aNightAsksForTheMonthThatIsOverAndTheOneSoFarAndEachIsMadeOnce(TestDatabase kind) {
    Servers servers = Servers.on(kind, home);
    Subscriptions wishes = new Subscriptions(servers.database(), null);
    wishes.keep(wish("ada", "en", Occasion.NIGHTLY), MORNING);
    wishes.keep(wish("ben", "de", Occasion.NIGHTLY), MORNING);
    wishes.keep(wish("ben", "de", Occasion.MONTHLY), MORNING); // in place of the one before
    wishes.keep(wish("cleo", "en", Occasion.NIGHTLY), MORNING);

    assertThat(servers.at(MORNING).round()).as("somebody started that run by hand").isZero();
    servers.afterANight();
    assertThat(servers.at(MORNING).round()).isEqualTo(2);
    assertThat(servers.at(MORNING.plusSeconds(60)).round()).isZero();
    assertThat(servers.at(MORNING.plusSeconds(90_000)).round()).isZero();

    assertThat(servers.texts("select occasion || ' ' || language from report_order order by 1"))
        .containsExactly("MONTHLY de", "NIGHTLY en");
    assertThat(servers.texts("select made_by from report_manifest"))
        .containsExactly("schedule", "schedule");
    assertThat(servers.texts("select recipient from notice order by recipient"))
        .as("cleo may not sign in any more")
        .containsExactly("ada", "ben");
    assertThat(servers.texts("select link from notice order by recipient").get(0))
        .matches("/report/workbooks.xhtml\\?made=\\d+");
  }

  @Test
  void oldFilesAreDeletedAndMadeAgainWithEqualValues() throws Exception {
    Servers servers = Servers.on(TestDatabase.H2, home).afterANight();
    servers.at(MORNING).round();
    Manifest made = new Manifests(servers.database()).latest(0, 1).get(0);
    WorkbookFiles files = new WorkbookFiles(servers.database(), servers.settings(Map.of()));
    try (FinishedFile kept = files.open(made.id(), "a.xlsx").orElseThrow()) {
      assertThat(kept.size())
          .isEqualTo(files.of(List.of(made.id())).get(made.id()).bytes())
          .isGreaterThan(5_000);
    }

    servers.at(MORNING.plus(Duration.ofDays(29))).round();
    assertThat(files.open(made.id(), "a.xlsx").orElseThrow().size()).isPositive();
    Instant late = MORNING.plus(Duration.ofDays(31));
    servers.at(late).round();

    assertThat(files.open(made.id(), "a.xlsx")).isEmpty();
    assertThat(files.of(List.of(made.id())).get(made.id()).deletedAt()).isEqualTo(late);
    try (Stream<Path> left = Files.list(home.resolve("workbooks"))) {
      assertThat(left).isEmpty();
    }
    Manifest again = new Manifests(servers.database()).find(made.id()).orElseThrow();
    assertThat(servers.press(Servers.SHEETS).prove(again.frame(), WorkbookMaking.NOBODY))
        .isEqualTo(made.proof());
  }

  @Test
  void aWorkbookThatFailsIsToldAndTriedAgainWhileTheNightStandsAsItIs() {
    Servers servers = Servers.on(TestDatabase.H2, home).afterANight();

    assertThat(servers.at(MORNING, broken()).round()).isZero();
    WorkbookWishes wishes = new WorkbookWishes(servers.database());
    assertThat(wishes.failed())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.why()).isEqualTo("No paper"))
        .noneMatch(WorkbookWishes.Failed::given);
    assertThat(servers.texts("select state from run")).containsExactly("PUBLISHED");
    assertThat(servers.texts("select kind || ' ' || recipient from notice"))
        .containsOnly("report-failed dora");
    assertThat(servers.texts("select cast(id as varchar(9)) from report_manifest")).isEmpty();

    assertThat(servers.at(MORNING.plusSeconds(120)).round()).as("not at once").isZero();
    assertThat(servers.at(MORNING.plusSeconds(900)).round()).isEqualTo(2);
    assertThat(wishes.failed()).isEmpty();
  }

  @Test
  void aWorkbookThatFailsThreeTimesIsGivenUpAndToldOnce() {
    Servers servers = Servers.on(TestDatabase.H2, home).afterANight();
    WorkbookWishes wishes = new WorkbookWishes(servers.database());

    servers.at(MORNING, broken()).round();
    servers.at(MORNING.plusSeconds(900), broken()).round();
    assertThat(wishes.failed()).hasSize(2).noneMatch(WorkbookWishes.Failed::given);
    servers.at(MORNING.plusSeconds(1_800), broken()).round();

    assertThat(wishes.failed()).hasSize(2).allMatch(WorkbookWishes.Failed::given);
    assertThat(servers.at(MORNING.plusSeconds(2_700)).round()).as("given up").isZero();
    assertThat(servers.texts("select recipient from notice")).containsExactly("dora", "dora");
  }

  @Test
  void nothingIsMadeWhileANightIsUnderWayOrNobodyWantsIt() {
    Servers servers = Servers.on(TestDatabase.H2, home).afterANight();
    servers.change(
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at) values"
            + " (2, 'CHANGED', 'RUNNING', 'schedule', date '2026-11-20', 'Europe/Berlin',"
            + " timestamp with time zone '2026-11-20 03:00:00+00')");

    assertThat(servers.at(MORNING).round()).isZero();
    servers.change("update run set state = 'STOPPED' where id = 2");
    assertThat(servers.at(MORNING, Servers.SHEETS, Map.of("CLOSEDLOOP_WORKBOOKS", "off")).round())
        .isZero();
    assertThat(servers.at(MORNING).round()).isEqualTo(2);
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

  private static List<ReportSheet> broken() {
    return List.of(
        new CoverSheet(),
        new Servers.Doing(
            () -> {
              throw new IllegalStateException("No paper");
            }));
  }

  private static Subscription wish(String account, String language, Occasion rhythm) {
    return new Subscription(account, WorkbookQuery.MANAGEMENT, language, rhythm);
  }
}
