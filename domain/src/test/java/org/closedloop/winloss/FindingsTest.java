package org.closedloop.winloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected values are computed by hand, from the formulas of the authors. */
class FindingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  @Test
  void reasonsAreCountedWithTheirMoneyMostFrequentFirst() {
    Findings findings =
        Findings.of(
            List.of(
                lost("price", 100, 2),
                lost("price", 300, 1),
                lost("competitor", 5_000, 0),
                lost("", 7, 0),
                won("trust", 900, 6)));

    assertThat(findings.lostFor())
        .containsExactly(
            new NotedReason("price", 2, 0.5, 400),
            new NotedReason("", 1, 0.25, 7),
            new NotedReason("competitor", 1, 0.25, 5_000));
    assertThat(findings.wonFor()).containsExactly(new NotedReason("trust", 1, 1, 900));
    assertThat(findings.all()).isEqualTo(new Balance(1, 4, 900, 5_407));
    assertThat(findings.effort()).isEqualTo(new Findings.Effort(6, 3));
  }

  @Test
  void aDifferenceIsFoundAndChanceIsNot() {
    Findings findings = Findings.of(sixty());

    assertThat(findings.all().rate()).isEqualTo(0.55);
    assertThat(findings.all().interval().orElseThrow().low()).isCloseTo(0.42492, within(1e-5));
    assertThat(findings.all().interval().orElseThrow().high()).isCloseTo(0.66906, within(1e-5));
    assertThat(findings.effects())
        .extracting(effect -> effect.factor() + " " + effect.value() + " " + effect.verdict())
        .containsExactly(
            "REGION north BETTER",
            "CHANNEL fair NO_DIFFERENCE",
            "CHANNEL web NO_DIFFERENCE",
            "CHANNEL mail TOO_FEW");
    Effect north = findings.effects().get(0);
    assertThat(north.with()).isEqualTo(new Balance(24, 6, 240, 60));
    assertThat(north.without()).isEqualTo(new Balance(9, 21, 90, 210));
    assertThat(north.points()).isCloseTo(0.5, within(1e-12));
    assertThat(north.test().lift()).isCloseTo(0.8 / 0.55, within(1e-12));
    assertThat(north.test().difference().low()).isCloseTo(0.25120, within(1e-5));
    assertThat(north.test().difference().high()).isCloseTo(0.66970, within(1e-5));
    assertThat(north.test().chance()).isCloseTo(0.000213342, within(1e-8));
    assertThat(north.test().corrected())
        .as("three were looked at")
        .isCloseTo(0.000640027, within(1e-8));
    assertThat(findings.tested()).isEqualTo(3);
    assertThat(findings.found()).isEqualTo(1);
  }

  @Test
  void twoValuesAreOneQuestion() {
    assertThat(Findings.of(sixty()).effects())
        .filteredOn(e -> e.factor() == Factor.REGION)
        .hasSize(1);
  }

  @Test
  void theSameDealsUnderTwoNamesAreOneQuestion() {
    List<ClosedDeal> deals =
        sixty().stream()
            .map(
                deal -> {
                  Map<Factor, String> factors = new EnumMap<>(deal.factors());
                  factors.put(Factor.TEAM, "team " + deal.factors().get(Factor.REGION));
                  return deal(deal.won(), factors);
                })
            .toList();

    assertThat(Findings.of(deals).effects())
        .filteredOn(Effect::isFound)
        .extracting(effect -> effect.test().corrected())
        .hasSize(2)
        .allSatisfy(chance -> assertThat(chance).isCloseTo(0.000640027, within(1e-8)));
  }

  @Test
  void nothingIsSaidOfFewDealsHoweverClear() {
    List<ClosedDeal> deals = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      deals.add(deal(true, Map.of(Factor.REGION, "north")));
    }
    for (int i = 0; i < 200; i++) {
      deals.add(deal(false, Map.of(Factor.REGION, "south")));
    }

    Effect north = Findings.of(deals).effects().get(0);

    assertThat(north.verdict()).isEqualTo(Effect.Verdict.TOO_FEW);
    assertThat(north.test()).isNull();
  }

  @Test
  void aValueNobodyNamesIsOneOfItsOwnAndADealThatIsNotAskedCountsNowhere() {
    List<ClosedDeal> deals = sixty();
    deals.add(deal(true, Map.of(Factor.REGION, "")));
    deals.add(deal(true, Map.of()));

    assertThat(Findings.of(deals).effects())
        .filteredOn(effect -> effect.factor() == Factor.REGION)
        .allSatisfy(
            effect -> assertThat(effect.with().deals() + effect.without().deals()).isEqualTo(61))
        .extracting(Effect::value)
        .containsExactlyInAnyOrder("north", "south", "");
  }

  @Test
  void amongManyFactorsWithoutAnEffectHardlyEverOneIsFound() {
    Random dice = new Random(11);
    int falseAlarms = 0;
    for (int company = 0; company < 100; company++) {
      List<ClosedDeal> deals = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        Map<Factor, String> factors = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
          factors.put(factor, String.valueOf(dice.nextInt(4)));
        }
        deals.add(deal(dice.nextInt(10) < 4, factors));
      }
      falseAlarms += Findings.of(deals).found() > 0 ? 1 : 0;
    }

    assertThat(falseAlarms).as("of 100 companies, each asked 56 questions").isLessThanOrEqualTo(10);
  }

  @Test
  void nothingClosedTeachesNothing() {
    Findings nothing = Findings.of(List.of());

    assertThat(nothing.all().deals()).isZero();
    assertThat(nothing.all().interval()).isEmpty();
    assertThat(nothing.effects()).isEmpty();
    assertThat(nothing.lostFor()).isEmpty();
  }

  @Test
  void whereEverythingIsWonNothingMakesADifference() {
    List<ClosedDeal> deals = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      deals.add(deal(true, Map.of(Factor.REGION, i < 30 ? "north" : "south")));
    }

    assertThat(Findings.of(deals).effects())
        .extracting(Effect::verdict)
        .containsExactly(Effect.Verdict.NO_DIFFERENCE);
  }

  /** North wins 24 of 30, south 9 of 30; fair 11 of 20, web 16 of 30, mail 6 of 10. */
  private static List<ClosedDeal> sixty() {
    List<ClosedDeal> deals = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      deals.add(
          deal(
              true,
              Map.of(
                  Factor.REGION, i < 24 ? "north" : "south",
                  Factor.CHANNEL, i < 11 ? "fair" : i < 27 ? "web" : "mail")));
    }
    for (int i = 0; i < 27; i++) {
      deals.add(
          deal(
              false,
              Map.of(
                  Factor.REGION, i < 6 ? "north" : "south",
                  Factor.CHANNEL, i < 9 ? "fair" : i < 23 ? "web" : "mail")));
    }
    return deals;
  }

  private static ClosedDeal deal(boolean won, Map<Factor, String> factors) {
    return new ClosedDeal(1, 1, DAY, won, 10, "", 0, factors);
  }

  private static ClosedDeal won(String reason, long cents, int activities) {
    return new ClosedDeal(1, 1, DAY, true, cents, reason, activities, Map.of());
  }

  private static ClosedDeal lost(String reason, long cents, int activities) {
    return new ClosedDeal(1, 1, DAY, false, cents, reason, activities, Map.of());
  }
}
