package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.statistics.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiQueryTest {

  /**
   * October: four leads of the fair, one of them a customer in November; two of search, one a
   * customer in January. November: one lead of search.
   */
  private static SmallLedger autumn(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-12-01T02:00:00Z")
            .run(2, "2027-02-01T02:00:00Z")
            .p90(1, "lead-to-customer", 40)
            .p90(2, "lead-to-customer", 60);
    for (long lead = 1; lead <= 4; lead++) {
      ledger.count(1, lead, "new-leads", "2026-10-0" + lead, "fair");
    }
    ledger.count(1, 5, "new-leads", "2026-10-31", "search");
    ledger.count(1, 6, "new-leads", "2026-10-31", "search");
    ledger.count(1, 7, "new-leads", "2026-11-01", "search");
    ledger.post(1, 1, "lead-to-customer", "2026-11-15", "2026-10-01", "fair", 1);
    ledger.count(1, 1, "customers", "2026-11-15", "fair");
    ledger.post(2, 5, "lead-to-customer", "2027-01-02", "2026-10-31", "search", 1);
    ledger.count(2, 5, "customers", "2027-01-02", "search");
    return ledger.published();
  }

  private static List<String> shown(KpiAnswer answer) {
    return answer.rows().stream()
        .map(
            row ->
                row.period().label()
                    + row.slice().values()
                    + " "
                    + row.numerator()
                    + "/"
                    + row.denominator()
                    + "="
                    + (row.value() == null
                        ? "n/a"
                        : row.value().stripTrailingZeros().toPlainString()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aShareOfCasesSaysWhereItLiesAndOtherFiguresDoNot(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    Interval interval =
        ledger
            .answer("lead-to-customer-rate", "from=2026-10-01", "to=2026-11-01", "run=1")
            .total() // one of six
            .interval();
    assertThat(interval.low()).isCloseTo(0.0300533, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.5635028, within(1e-6));
    assertThat(
            ledger
                .answer("lead-to-customer-rate", "basis=period", "from=2026-10-01", "run=1")
                .total()
                .interval())
        .isNull(); // customers of leads that came before are no part of the new ones
    assertThat(ledger.answer("new-leads", "from=2026-10-01").total().interval()).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCohortKeepsItsCustomersWheneverTheyCome(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(
            shown(
                ledger.answer(
                    "lead-to-customer-rate", "from=2026-10-01", "to=2026-12-01", "by=channel")))
        .containsExactly(
            "2026-10[fair] 1/4=0.25", "2026-10[search] 1/2=0.5", "2026-11[search] 0/1=0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPeriodComparesWhatHappenedInTheSameDays(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(
            shown(
                ledger.answer(
                    "lead-to-customer-rate", "basis=period", "from=2026-10-01", "to=2027-02-01")))
        .containsExactly(
            "2026-10[] 0/6=0", "2026-11[] 1/1=1", "2026-12[] 0/0=n/a", "2027-01[] 1/0=n/a");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEarlierRunStillSaysWhatItSaid(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    String[] october = {"from=2026-10-01", "to=2026-11-01"};

    KpiAnswer then = ledger.answer("lead-to-customer-rate", october[0], october[1], "run=1");
    KpiAnswer now = ledger.answer("lead-to-customer-rate", october);

    assertThat(shown(then)).containsExactly("2026-10[] 1/6=0.1666666667");
    assertThat(shown(now)).containsExactly("2026-10[] 2/6=0.3333333333");
    assertThat(then.question().run().id()).isEqualTo(1);
    assertThat(now.question().run().id()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCorrectionMovesTheFigureFromItsRunOn(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    ledger.run(2, "2026-12-02T02:00:00Z").run(3, "2026-12-03T02:00:00Z");
    ledger.count(1, 1, "new-leads", "2026-10-31", "fair");
    ledger.post(2, 1, "new-leads", "2026-10-31", "2026-10-31", "fair", -1);
    ledger.count(2, 1, "new-leads", "2026-11-01", "search");
    ledger.published();

    for (String grain : List.of("month", "day")) {
      String[] question = {"from=2026-10-01", "to=2026-12-01", "by=channel", "grain=" + grain};
      String october = grain.equals("day") ? "2026-10-31" : "2026-10";
      String november = grain.equals("day") ? "2026-11-01" : "2026-11";
      assertThat(shown(ask(ledger, "new-leads", "run=1", question)))
          .containsExactly(october + "[fair] 1/null=1");
      assertThat(shown(ask(ledger, "new-leads", "run=2", question)))
          .containsExactly(november + "[search] 1/null=1");
      assertThat(shown(ask(ledger, "new-leads", "run=3", question)))
          .containsExactly(november + "[search] 1/null=1");
    }
  }

  private static KpiAnswer ask(SmallLedger ledger, String kpi, String run, String... rest) {
    String[] all = Arrays.copyOf(rest, rest.length + 1);
    all[rest.length] = run;
    return ledger.answer(kpi, all);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void totalsAndPostingsGiveTheSameFigures(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    List<Kpi> ofAnyDays = Figures.all().stream().filter(kpi -> !kpi.comparesMonths()).toList();
    assertThat(ofAnyDays).hasSize(Figures.all().size() - 1);
    for (Kpi kpi : ofAnyDays) {
      String[] question = {"from=2026-10-01", "to=2027-02-01", "grain=total"};
      KpiAnswer fromTotals = ledger.answer(kpi.code(), question);
      KpiAnswer fromPostings =
          ledger.answer(kpi.code(), "from=2026-09-30", "to=2027-02-02", "grain=total");
      assertThat(fromPostings.total().numerator())
          .as(kpi.code())
          .isEqualTo(fromTotals.total().numerator());
      assertThat(fromPostings.total().value()).as(kpi.code()).isEqualTo(fromTotals.total().value());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thePartsOfACohortAddUpToTheWhole(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    String[] span = {"from=2026-10-01", "to=2027-02-01"};

    KpiAnswer whole = ledger.answer("lead-to-customer-rate", span);
    for (String grain : List.of("day", "month", "quarter", "year", "total")) {
      for (String by : List.of("channel", "campaign", "channel,region", "attribute.size")) {
        KpiAnswer parts =
            ledger.answer("lead-to-customer-rate", span[0], span[1], "grain=" + grain, "by=" + by);
        assertThat(sum(parts.rows().stream().map(KpiRow::numerator).toList()))
            .isEqualTo(whole.total().numerator());
        assertThat(sum(parts.rows().stream().map(KpiRow::denominator).toList()))
            .isEqualTo(whole.total().denominator());
        assertThat(parts.total().value()).isEqualTo(whole.total().value());
      }
    }
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void daysQuartersAndYearsCutTheSameLeadsDifferently(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    String from = "from=2026-10-01";
    String to = "to=2027-02-01";

    assertThat(shown(ledger.answer("customers", from, to, "grain=quarter")))
        .containsExactly("2026-Q4[] 1/null=1", "2027-Q1[] 1/null=1");
    assertThat(shown(ledger.answer("customers", from, to, "grain=year", "basis=cohort")))
        .containsExactly("2026[] 2/null=2", "2027[] 0/null=0");
    assertThat(shown(ledger.answer("new-leads", "from=2026-10-30", "to=2026-11-02", "grain=day")))
        .containsExactly("2026-10-30[] 0/null=0", "2026-10-31[] 2/null=2", "2026-11-01[] 1/null=1");
    assertThat(shown(ledger.answer("new-leads", "from=2026-10-03", "to=2026-11-02")))
        .containsExactly("2026-10[] 4/null=4", "2026-11[] 1/null=1");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFilterLimitsWithoutCutting(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    String[] span = {"from=2026-10-01", "to=2026-12-01"};

    assertThat(shown(ledger.answer("new-leads", span[0], span[1], "channel=search")))
        .containsExactly("2026-10[] 2/null=2", "2026-11[] 1/null=1");
    assertThat(
            shown(
                ledger.answer(
                    "new-leads", span[0], span[1], "channel=search", "channel=fair", "by=channel")))
        .containsExactly(
            "2026-10[fair] 4/null=4", "2026-10[search] 2/null=2", "2026-11[search] 1/null=1");
    assertThat(shown(ledger.answer("new-leads", span[0], span[1], "channel=nowhere")))
        .containsExactly("2026-10[] 0/null=0", "2026-11[] 0/null=0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aColumnOfTheSourceCutsAndFiltersLikeADimension(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    ledger.attribute(1, "size", "large").attribute(2, "size", "small").attribute(5, "page", "x");
    String[] october = {"from=2026-10-01", "to=2026-11-01"};

    assertThat(
            shown(
                ledger.answer(
                    "lead-to-customer-rate", october[0], october[1], "by=attribute.size")))
        .containsExactly("2026-10[] 1/4=0.25", "2026-10[large] 1/1=1", "2026-10[small] 0/1=0");
    assertThat(shown(ledger.answer("new-leads", october[0], october[1], "attribute.size=large")))
        .containsExactly("2026-10[] 1/null=1");
    assertThat(
            shown(
                ledger.answer(
                    "new-leads", october[0], october[1], "attribute.size=", "by=channel")))
        .containsExactly("2026-10[fair] 2/null=2", "2026-10[search] 2/null=2");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void dealsWonOnTheDayTheyWereOpenedCountInMedianAndMean(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    deal(ledger, 1, "2026-10-01", "2026-10-15", 14, "fair");
    deal(ledger, 2, "2026-10-02", "2026-10-02", 0, "fair");
    deal(ledger, 3, "2026-09-30", "2026-10-07", 7, "search");
    deal(ledger, 4, "2026-10-20", "2026-10-20", 0, "search");
    ledger.published();
    String[] october = {"from=2026-10-01", "to=2026-11-01"};

    assertThat(shown(ledger.answer("sales-cycle-median", october)))
        .containsExactly("2026-10[] null/4=3.5");
    assertThat(shown(ledger.answer("sales-cycle-p90", october)))
        .containsExactly("2026-10[] null/4=11.9");
    assertThat(shown(ledger.answer("sales-cycle-mean", october)))
        .containsExactly("2026-10[] 21/4=5.25");
    assertThat(shown(ledger.answer("sales-cycle-median", october[0], october[1], "by=channel")))
        .containsExactly("2026-10[fair] null/2=7", "2026-10[search] null/2=3.5");
    assertThat(shown(ledger.answer("sales-cycle-median", october[0], october[1], "basis=cohort")))
        .containsExactly("2026-10[] null/3=0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoDealsOfOneLeadAreTwoCases(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    deal(ledger, 1, "2026-10-01", "2026-10-11", 10, "fair");
    deal(ledger, 1, "2026-10-01", "2026-10-11", 10, "fair");
    deal(ledger, 1, "2026-10-01", "2026-10-31", 30, "fair");
    ledger.published();

    assertThat(shown(ledger.answer("sales-cycle-median", "from=2026-10-01", "to=2026-11-01")))
        .containsExactly("2026-10[] null/3=10");
  }

  private static void deal(
      SmallLedger ledger, long lead, String opened, String won, long days, String channel) {
    ledger.post(1, lead, "won-deals", won, opened, channel, 1);
    if (days != 0) {
      ledger.post(1, lead, "sales-cycle-days", won, opened, channel, days);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void moneyIsShownInTheCurrencyAndNotInCents(TestDatabase kind) {
    SmallLedger ledger = SmallLedger.on(kind).run(1, "2026-12-01T02:00:00Z");
    ledger.post(1, 0, "cost", "2026-10-10", "2026-10-10", "fair", 100_000);
    ledger.count(1, 1, "new-leads", "2026-10-10", "fair");
    ledger.count(1, 2, "new-leads", "2026-10-10", "search");
    ledger.count(1, 3, "new-leads", "2026-10-11", "fair");
    ledger.post(1, 1, "lead-revenue", "2026-11-10", "2026-10-10", "fair", 250_050);
    ledger.published();
    String[] october = {"from=2026-10-01", "to=2026-11-01"};

    assertThat(shown(ledger.answer("cost-per-lead", october[0], october[1], "by=channel")))
        .containsExactly("2026-10[fair] 1000.00/2=500", "2026-10[search] 0.00/1=0");
    assertThat(shown(ledger.answer("campaign-roi", october)))
        .containsExactly("2026-10[] 1500.50/1000.00=1.5005");
    assertThat(shown(ledger.answer("campaign-roi", "from=2026-11-01", "to=2026-12-01")))
        .containsExactly("2026-11[] 0.00/0.00=n/a");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCohortIsMatureOnceNineOfTenConversionsHadTheirTime(TestDatabase kind) {
    SmallLedger ledger = autumn(kind); // known on 1 December; nine of ten within 40 days

    assertThat(
            ledger
                .answer("lead-to-customer-rate", "from=2026-10-01", "to=2026-12-01", "run=1")
                .rows())
        .extracting(KpiRow::mature)
        .containsExactly(false, false);
    assertThat(
            ledger
                .answer("lead-to-customer-rate", "from=2026-10-01", "to=2026-12-01")
                .rows()) // known on 1 February, within 60 days: 93 and 63 days old
        .extracting(KpiRow::mature)
        .containsExactly(true, true);
    assertThat(
            ledger
                .answer("new-leads", "from=2026-11-01", "to=2027-01-01", "run=1")
                .rows()) // a period is over or not
        .extracting(KpiRow::mature)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void withoutASpanEverythingTheRunKnowsIsAnswered(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(shown(ledger.answer("customers")))
        .containsExactly("2026-11[] 1/null=1", "2026-12[] 0/null=0", "2027-01[] 1/null=1");
    assertThat(shown(ledger.answer("lost-deals"))).containsExactly("2027-02[] 0/null=0");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anUnpublishedRunIsAsIfItWereNotThere(TestDatabase kind) {
    SmallLedger ledger = autumn(kind).run(3, "2027-03-01T02:00:00Z", "RUNNING");
    ledger.count(3, 8, "new-leads", "2026-10-20", "fair");

    assertThat(ledger.ask("new-leads").run().id()).isEqualTo(2);
    assertThat(shown(ledger.answer("new-leads", "from=2026-10-20", "to=2026-10-21")))
        .containsExactly("2026-10[] 0/null=0");
    assertThatThrownBy(() -> ledger.ask("new-leads", "run=3")).isInstanceOf(NoSuchRecord.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aQuestionThatMakesNoSenseNamesItsParameter(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    Map.of(
            "from", "2026-13-01",
            "to", "2020-01-01",
            "grain", "week",
            "basis", "feeling",
            "by", "colour",
            "colour", "red",
            "run", "latest")
        .forEach(
            (name, given) ->
                assertThatThrownBy(() -> ledger.ask("new-leads", name + "=" + given))
                    .as(name)
                    .isInstanceOf(BadParameter.class)
                    .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                    .startsWith(name));
    assertThatThrownBy(() -> ledger.ask("accepted-leads", "basis=cohort"))
        .isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> ledger.ask("cost", "by=team")).isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> ledger.ask("cost", "by=attribute.size"))
        .isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> ledger.ask("sales-cost", "by=channel"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("figure-without-parts")
        .hasMessageContaining("sales-cost");
    for (String part : List.of("grain=day", "from=2026-10-02", "to=2026-10-15")) {
      assertThatThrownBy(() -> ledger.ask("lead-velocity-rate", part))
          .as(part)
          .isInstanceOf(BadParameter.class);
    }
    assertThat(ledger.ask("lead-velocity-rate", "from=2026-10-01", "to=2027-01-01").grain())
        .isEqualTo(Grain.MONTH);
    assertThatThrownBy(() -> ledger.ask("happiness")).isInstanceOf(NoSuchRecord.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void beforeTheFirstNightThereIsNoFigure(TestDatabase kind) {
    assertThatThrownBy(() -> SmallLedger.on(kind).ask("new-leads"))
        .isInstanceOf(NoPublishedRun.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEarlierCohortCanBeSeenAtTheAgeOfALaterOne(TestDatabase kind) {
    SmallLedger ledger = autumn(kind); // customers on 15 November and 2 January
    Question october = ledger.ask("lead-to-customer-rate", "from=2026-10-01", "to=2026-11-01");

    assertThat(ledger.kpis().answerAtAge(october, 14).total().numerator())
        .isEqualByComparingTo("0");
    assertThat(ledger.kpis().answerAtAge(october, 15).total().numerator())
        .isEqualByComparingTo("1");
    assertThat(ledger.kpis().answerAtAge(october, 63).total().numerator())
        .isEqualByComparingTo("2");
    assertThat(ledger.kpis().answerAtAge(october, 14).total().denominator())
        .isEqualByComparingTo("6");
  }
}
