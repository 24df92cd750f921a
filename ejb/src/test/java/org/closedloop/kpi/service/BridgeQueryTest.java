package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Kpi;
import org.closedloop.ledger.Cause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why did the figure change? */
class BridgeQueryTest {

  private static final int RUNS = 6;
  private static final int CELLS = 100; // on each of two databases

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void revenueMovesByWhatEachCauseAddsAndNamesTheLeads(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-11-01T02:00:00Z")
            .run(2, "2026-11-02T02:00:00Z")
            .lead(1, "Achenbach Walzen", "CUSTOMER")
            .lead(2, "Bergmann Fluid", "CUSTOMER");
    ledger.post(1, 1, "revenue-won", "2026-10-05", "2026-10-01", "fair", 100_000);
    ledger
        .because(Cause.LATE)
        .post(2, 2, "revenue-won", "2026-10-20", "2026-10-02", "fair", 40_000);
    ledger
        .because(Cause.CORRECTION)
        .post(2, 1, "revenue-won", "2026-10-05", "2026-10-01", "fair", -15_000)
        .published();

    Bridge bridge = october(ledger, "revenue-won");

    assertThat(bridge.before()).isEqualByComparingTo("1000");
    assertThat(bridge.after()).isEqualByComparingTo("1250");
    assertThat(bridge.steps())
        .extracting(BridgeStep::cause, step -> step.change().intValueExact(), BridgeStep::leads)
        .containsExactly(tuple(Cause.LATE, 400, 1L), tuple(Cause.CORRECTION, -150, 1L));
    assertThat(bridge.steps().get(0).examples())
        .containsExactly(new BridgeLead("closedloop:L2", "Bergmann Fluid"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRateMovesFromCauseToCauseToo(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind).run(1, "2026-11-01T02:00:00Z").run(2, "2026-11-02T02:00:00Z");
    ledger.count(1, 1, "won-deals", "2026-10-05", "fair");
    ledger.count(1, 2, "lost-deals", "2026-10-06", "fair");
    ledger.because(Cause.LATE);
    ledger.count(2, 3, "lost-deals", "2026-10-07", "fair");
    ledger.count(2, 4, "lost-deals", "2026-10-08", "fair");
    ledger.because(Cause.RE_OPENING);
    ledger.post(2, 2, "lost-deals", "2026-10-06", "2026-10-06", "fair", -1).published();

    Bridge bridge = october(ledger, "win-rate");

    // 1 of 2, then 1 of 4, then 1 of 3
    assertThat(bridge.before()).isEqualByComparingTo("0.5");
    assertThat(bridge.steps()).extracting(BridgeStep::leads).containsExactly(2L, 1L);
    assertThat(bridge.steps().get(0).change()).isEqualByComparingTo("-0.25");
    assertThat(bridge.steps().get(1).change().doubleValue())
        .isBetween(1 / 12.0 - 1e-9, 1 / 12.0 + 1e-9);
    assertThat(bridge.steps()).extracting(BridgeStep::examples).allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMedianMovesThoughTheAmountsOfALeadAddUpAsBefore(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-11-01T02:00:00Z")
            .run(2, "2026-11-02T02:00:00Z")
            .lead(1, "Achenbach Walzen", "CUSTOMER");
    won(ledger, 1, "2026-10-05", 10_000);
    won(ledger, 1, "2026-10-06", 30_000);
    won(ledger, 2, "2026-10-07", 15_000);
    ledger.because(Cause.CORRECTION);
    ledger.post(2, 1, "revenue-won", "2026-10-05", "2026-10-01", "fair", 10_000);
    ledger.post(2, 1, "revenue-won", "2026-10-06", "2026-10-01", "fair", -10_000).published();

    Bridge bridge = october(ledger, "deal-median");

    // of 100, 150 and 300 the middle is 150; of 150, 200 and 200 it is 200
    assertThat(bridge.before()).isEqualByComparingTo("150");
    assertThat(bridge.after()).isEqualByComparingTo("200");
    assertThat(bridge.steps())
        .extracting(BridgeStep::cause, step -> step.change().intValueExact(), BridgeStep::leads)
        .containsExactly(tuple(Cause.CORRECTION, 50, 1L));
    assertThat(bridge.steps().get(0).examples())
        .containsExactly(new BridgeLead("closedloop:L1", "Achenbach Walzen"));
  }

  private static void won(SmallLedger ledger, long lead, String day, long cents) {
    ledger.post(1, lead, "won-deals", day, "2026-10-01", "fair", 1);
    ledger.post(1, lead, "revenue-won", day, "2026-10-01", "fair", cents);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFigureThatWasNotApplicableStartsAtNothing(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind).run(1, "2026-11-01T02:00:00Z").run(2, "2026-11-02T02:00:00Z");
    ledger.because(Cause.LATE).count(2, 1, "won-deals", "2026-10-05", "fair").published();

    Bridge bridge = october(ledger, "win-rate");

    assertThat(bridge.before()).isNull();
    assertThat(bridge.start()).isZero();
    assertThat(bridge.difference()).isEqualByComparingTo("1");
    assertThat(bridge.steps()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void figuresThatARunStatesDifferentlyAreFoundAndNoOthers(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind).run(1, "2026-11-01T02:00:00Z").run(2, "2026-11-02T02:00:00Z");
    ledger.count(1, 1, "new-leads", "2026-10-05", "fair");
    ledger.count(1, 2, "new-leads", "2026-09-05", "fair");
    ledger.because(Cause.LATE).count(2, 3, "new-leads", "2026-10-06", "fair").published();

    List<ChangedFigure> changed =
        ledger
            .bridges()
            .changed(
                ledger.runs().named(1).orElseThrow(),
                ledger.runs().named(2).orElseThrow(),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 1));

    assertThat(changed)
        .filteredOn(figure -> figure.kpi().code().equals("new-leads"))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.period().label()).isEqualTo("2026-10");
              assertThat(figure.before()).isEqualByComparingTo("1");
              assertThat(figure.after()).isEqualByComparingTo("2");
              assertThat(figure.weight()).isEqualTo(0.5);
            });
    assertThat(changed).noneMatch(figure -> figure.period().label().equals("2026-09"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void exactlyTheFiguresAreFoundThatReadDifferentlyInTheTwoRuns(TestDatabase kind) {
    SmallLedger ledger = byChance(kind, new Random(412));
    PublishedRun earlier = ledger.runs().named(RUNS - 2).orElseThrow();
    PublishedRun later = ledger.runs().named(RUNS).orElseThrow();
    Map<String, List<BigDecimal>> expected = new TreeMap<>();
    for (Kpi kpi : Figures.all()) {
      Question asked = ledger.ask(kpi.code(), "from=2026-10-01", "to=2027-01-01");
      List<KpiRow> before = ledger.kpis().answer(asked.in(earlier)).rows();
      List<KpiRow> after = ledger.kpis().answer(asked.in(later)).rows();
      for (int i = 0; i < after.size(); i++) {
        if (!Objects.equals(before.get(i).value(), after.get(i).value())) {
          expected.put(
              kpi.code() + " " + after.get(i).period().label(),
              Arrays.asList(before.get(i).value(), after.get(i).value()));
        }
      }
    }

    List<ChangedFigure> changed =
        ledger
            .bridges()
            .changed(earlier, later, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1));

    Map<String, List<BigDecimal>> found = new TreeMap<>();
    changed.forEach(
        figure ->
            found.put(
                figure.kpi().code() + " " + figure.period().label(),
                Arrays.asList(figure.before(), figure.after())));
    assertThat(found).hasSizeGreaterThan(60).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void causesAddUpToTheDifferenceInTwoHundredCellsAndPairsOfRunsByChance(TestDatabase kind) {
    Random chance = new Random(20261122 + kind.ordinal());
    SmallLedger ledger = byChance(kind, chance);
    List<Kpi> kpis = List.copyOf(Figures.all());
    int moved = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      Kpi kpi = kpis.get(chance.nextInt(kpis.size()));
      List<Basis> bases = kpi.definition().bases();
      Question whole =
          ledger.ask(
              kpi.code(),
              "from=2026-" + (10 + chance.nextInt(2)) + "-01",
              "to=2026-12-01",
              "basis=" + bases.get(chance.nextInt(bases.size())).code(),
              "run=" + (2 + chance.nextInt(RUNS - 1)));
      Question question =
          chance.nextBoolean() ? whole : whole.within(Cut.by(Dimension.CHANNEL), "fair");
      PublishedRun earlier =
          ledger.runs().named(1 + chance.nextInt(question.run().id() - 1)).orElseThrow();

      Bridge bridge = ledger.bridges().between(earlier, question);

      BigDecimal before = ledger.kpis().answer(question.in(earlier)).total().value();
      BigDecimal after = ledger.kpis().answer(question).total().value();
      String what = question + " since " + earlier.id();
      same(what, bridge.before(), before);
      same(what, bridge.after(), after);
      BigDecimal sum =
          bridge.steps().stream().map(BridgeStep::change).reduce(bridge.start(), BigDecimal::add);
      same(what, sum, after == null ? BigDecimal.ZERO : after);
      moved += bridge.difference().signum() == 0 ? 0 : 1;
    }
    assertThat(moved).isGreaterThan(CELLS / 2);
  }

  private static void same(String what, BigDecimal one, BigDecimal other) {
    if (other == null) {
      assertThat(one).as(what).isNull();
    } else {
      assertThat(one).as(what).isEqualByComparingTo(other);
    }
  }

  private static Bridge october(SmallLedger ledger, String kpi) {
    Question question =
        ledger.ask(kpi, "from=2026-10-01", "to=2026-11-01", "basis=period", "run=2");
    return ledger.bridges().between(ledger.runs().named(1).orElseThrow(), question);
  }

  /** Later runs add, take back and move what earlier ones posted, for every cause there is. */
  private static SmallLedger byChance(TestDatabase kind, Random chance) {
    SmallLedger ledger = SmallLedger.on(kind);
    for (int run = 1; run <= RUNS; run++) {
      ledger.run(run, "2026-12-0" + run + "T02:00:00Z");
    }
    List<String> measures =
        new ArrayList<>(
            Figures.all().stream()
                .flatMap(kpi -> kpi.definition().formulas().values().stream())
                .flatMap(formula -> formula.terms().stream())
                .map(term -> term.measure())
                .distinct()
                .sorted()
                .toList());
    List<Cause> causes = Arrays.asList(Cause.values());
    for (long lead = 1; lead <= 20; lead++) {
      for (String measure : measures) {
        boolean alone = measure.equals("cost") || measure.equals("visits");
        String channel = chance.nextBoolean() ? "fair" : "search";
        String booked = LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(61)).toString();
        String cohort =
            alone ? booked : LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(61)).toString();
        long amount = measure.matches(".*(revenue|value|cost|visits|days|minutes).*") ? 7 : 1;
        int run = 1 + chance.nextInt(RUNS - 1);
        ledger.because(causes.get(chance.nextInt(causes.size())));
        ledger.post(run, alone ? 0 : lead, measure, booked, cohort, channel, amount);
        if (chance.nextInt(3) == 0) {
          ledger.because(causes.get(chance.nextInt(causes.size())));
          ledger.post(run + 1, alone ? 0 : lead, measure, booked, cohort, channel, -amount);
        }
      }
    }
    return ledger.published();
  }
}
