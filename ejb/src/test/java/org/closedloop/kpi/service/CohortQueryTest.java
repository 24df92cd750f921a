package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.closedloop.database.TestDatabase;
import org.closedloop.ledger.Cause;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.NotYourFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CohortQueryTest {

  private static final Offset<Double> EXACTLY = within(1e-6);

  /**
   * October: four leads of the fair on the first four days, the first a customer after 45 days; two
   * of search on the last day, one a customer after 63 days, another after all. November: one.
   */
  private static SmallLedger autumn(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-12-01T02:00:00Z")
            .run(2, "2027-02-01T02:00:00Z")
            .run(3, "2027-02-02T02:00:00Z")
            .p90(1, "lead-to-customer", 40)
            .p90(2, "lead-to-customer", 60)
            .p90(3, "lead-to-customer", 60);
    for (long lead = 1; lead <= 7; lead++) {
      ledger.lead(lead, "Company " + lead, "LEAD");
    }
    for (long lead = 1; lead <= 4; lead++) {
      ledger.count(1, lead, "new-leads", "2026-10-0" + lead, "fair");
    }
    ledger.count(1, 5, "new-leads", "2026-10-31", "search");
    ledger.count(1, 6, "new-leads", "2026-10-31", "search");
    ledger.count(1, 7, "new-leads", "2026-11-01", "search");
    ledger.post(1, 1, "lead-to-customer", "2026-11-15", "2026-10-01", "fair", 1);
    ledger.post(2, 5, "lead-to-customer", "2027-01-02", "2026-10-31", "search", 1);
    ledger.because(Cause.CORRECTION);
    ledger.post(3, 5, "lead-to-customer", "2027-01-02", "2026-10-31", "search", -1);
    return ledger.published();
  }

  private static List<CohortCurve> curves(SmallLedger ledger, String... parameters) {
    return ledger.cohorts().curves(ledger.ask("lead-to-customer-rate", parameters));
  }

  private static CohortCurve october(SmallLedger ledger, int run) {
    return curves(ledger, "from=2026-10-01", "to=2026-12-01", "run=" + run).get(0);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoIsNotThatOldCountsUpToTheOwnAgeOnly(TestDatabase kind) {
    CohortCurve october = october(autumn(kind), 1);

    assertThat(october.leads()).isEqualTo(6);
    assertThat(october.converted()).isEqualTo(1);
    assertThat(october.settled()).isEqualTo(4); // those of the fair are older than 40 days
    assertThat(october.mature()).isFalse();
    assertThat(october.youngest()).isEqualTo(31);
    assertThat(october.oldest()).isEqualTo(61);

    CohortAtAge at30 = october.at(30).orElseThrow();
    assertThat(at30.counted()).isTrue();
    assertThat(at30.share()).isZero();
    assertThat(at30.interval().high()).isEqualTo(0.3903343, EXACTLY); // z² / (6 + z²)

    CohortAtAge at45 = october.at(45).orElseThrow();
    assertThat(at45.counted()).isFalse();
    assertThat(at45.reached()).isEqualTo(4);
    assertThat(at45.converted()).isEqualTo(1);
    assertThat(at45.share()).isEqualTo(0.25); // one of the four that were 45 days old
    assertThat(at45.interval().holds(1.0 / 6)).isTrue();

    assertThat(october.at(60).orElseThrow().reached()).isEqualTo(2);
    assertThat(october.at(62)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whereNobodyHasConvertedTheIntervalComesFromThoseWhoAreThatOld(TestDatabase kind) {
    CohortAtAge at44 = october(autumn(kind), 1).at(44).orElseThrow();

    assertThat(at44.share()).isZero();
    assertThat(at44.reached()).isEqualTo(4);
    assertThat(at44.interval().high()).isEqualTo(0.4898906, EXACTLY); // z² / (4 + z²)
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLaterDayLowersConversionsOnlyByACorrection(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(october(ledger, 1).converted()).isEqualTo(1);
    assertThat(october(ledger, 2).converted()).isEqualTo(2);
    assertThat(october(ledger, 2).at(63).orElseThrow().share()).isEqualTo(2.0 / 6);
    assertThat(october(ledger, 2).at(62).orElseThrow().share()).isEqualTo(1.0 / 6);
    assertThat(october(ledger, 2).mature()).isTrue();
    assertThat(october(ledger, 3).converted()).isEqualTo(1);
  }

  private static List<Long> leads(SmallLedger ledger, int run, Part part) {
    Question october = october(ledger, "run=" + run);
    return ledger.members().members(october, part, 0, 50).items().stream()
        .map(Member::lead)
        .toList();
  }

  private static Question october(SmallLedger ledger, String... parameters) {
    List<String> all = new ArrayList<>(List.of("from=2026-10-01", "to=2026-11-01"));
    all.addAll(List.of(parameters));
    return ledger.ask("lead-to-customer-rate", all.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCohortAtAnAgeOpensToTheLeadsThatAreThatOldAndThoseThatHadConverted(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(leads(ledger, 1, Part.by(44))).isEmpty();
    assertThat(leads(ledger, 1, Part.by(45))).containsExactly(1L);
    assertThat(leads(ledger, 1, Part.aged(45))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(leads(ledger, 1, Part.aged(60))).containsExactly(1L, 2L);
    assertThat(leads(ledger, 2, Part.by(62))).containsExactly(1L);
    assertThat(leads(ledger, 2, Part.by(63))).containsExactly(1L, 5L);
    assertThat(leads(ledger, 3, Part.by(63))).containsExactly(1L); // taken back
    assertThat(ledger.members().members(october(ledger, "channel=search"), Part.aged(45), 0, 1))
        .satisfies(
            page -> assertThat(page.total()).isEqualTo(2),
            page -> assertThat(page.items()).extracting(Member::lead).containsExactly(5L));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void atEveryAgeTheLeadsAddUpToTheCurve(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    int compared = 0;

    for (int run = 1; run <= 3; run++) {
      for (int age : new int[] {1, 30, 31, 44, 45, 58, 60, 61, 63, 93, 122}) {
        CohortAtAge at = october(ledger, run).at(age).orElse(null);
        if (at != null) {
          Question october = october(ledger, "run=" + run);
          assertThat(ledger.members().reconcile(october, Part.by(age)).numerator())
              .as("run %d, day %d", run, age)
              .isEqualByComparingTo(BigDecimal.valueOf(at.converted()));
          assertThat(ledger.members().reconcile(october, Part.aged(age)).denominator())
              .as("run %d, day %d", run, age)
              .isEqualByComparingTo(BigDecimal.valueOf(at.reached()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(25);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatFollowsNobodyHasNoLeadsOfAnAge(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    Question wins = ledger.ask("win-rate", "from=2026-10-01", "to=2026-11-01");

    assertThatThrownBy(() -> ledger.members().members(wins, Part.by(30), 0, 10))
        .isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void cohortsAreCutAndLimitedLikeAnyFigure(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    List<CohortCurve> channels =
        curves(ledger, "from=2026-10-01", "to=2026-12-01", "grain=total", "by=channel", "run=2");
    assertThat(channels)
        .extracting(c -> c.slice().get("channel") + " " + c.converted() + "/" + c.leads())
        .containsExactly("fair 1/4", "search 1/3");
    assertThat(
            curves(ledger, "from=2026-10-01", "to=2026-12-01", "channel=search", "run=2").stream()
                .map(c -> c.period().label() + " " + c.converted() + "/" + c.leads()))
        .containsExactly("2026-10 1/2", "2026-11 0/1");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoConvertedBeforeEnteringCountsAtOnce(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    ledger.count(1, 1, "new-leads", "2026-10-08", "fair");
    ledger.count(1, 2, "new-leads", "2026-10-09", "fair");
    ledger.post(1, 1, "lead-to-customer", "2026-10-06", "2026-10-08", "fair", 1);
    CohortCurve october = october(ledger.published(), 1);

    assertThat(october.at(0).orElseThrow().share()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStepFromALaterStageBeginsOnTheDayOfThatStage(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    ledger.post(1, 1, "qualified-leads", "2026-10-20", "2026-09-01", "fair", 1);
    ledger.post(1, 1, "mql-to-sql", "2026-10-25", "2026-10-20", "fair", 1);
    ledger.published();

    CohortCurve october =
        ledger
            .cohorts()
            .curves(ledger.ask("mql-to-sql-rate", "from=2026-10-01", "to=2026-11-01"))
            .get(0);

    assertThat(october.leads()).isEqualTo(1);
    assertThat(october.oldest()).isEqualTo(42);
    assertThat(october.points()).extracting(point -> point.age()).containsExactly(5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatFollowsNobodyHasNoCohorts(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThatThrownBy(() -> ledger.cohorts().curves(ledger.ask("win-rate")))
        .isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> curves(ledger, "basis=period")).isInstanceOf(BadParameter.class);
    CohortQuery ofMarketing = ledger.cohortsFor("marketing", Role.MARKETING);
    assertThatThrownBy(() -> ofMarketing.curves(ledger.ask("lead-to-customer-rate", "by=owner")))
        .isInstanceOf(NotYourFigures.class);
  }
}
