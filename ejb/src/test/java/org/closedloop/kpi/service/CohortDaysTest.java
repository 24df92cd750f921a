package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.closedloop.kpi.Period;
import org.junit.jupiter.api.Test;

/**
 * Leads whose true conversion is known: 40 percent convert, after an exponential time of 30 days on
 * average. They came in over the last 90 days, so many could not have converted yet.
 */
class CohortDaysTest {

  private static final int DRAWS = 100;
  private static final int LEADS = 800;
  private static final int AGE = 60;
  private static final double TRUTH = 0.4 * (1 - Math.exp(-(AGE + 1) / 30.0)); // at the end of it
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);
  private static final LocalDate KNOWN = FIRST.plusDays(90);
  private static final Period PERIOD = new Period("90 days", FIRST, KNOWN.plusDays(1));
  private static final Maturity MATURITY = new Maturity(KNOWN, 70);

  @Test
  void theCurveOfAYoungCohortHoldsTheTruthAndItsRateByTodayDoesNot() {
    Random chance = new Random(4);
    int held = 0;
    int naiveHeld = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      CohortCurve curve = draw(chance).curve(PERIOD, Map.of(), MATURITY);
      CohortAtAge at = curve.at(AGE).orElseThrow();

      assertThat(at.counted()).isFalse();
      held += at.interval().holds(TRUTH) ? 1 : 0;
      naiveHeld += curve.interval().orElseThrow().holds(TRUTH) ? 1 : 0;
    }
    System.out.printf(
        "Conversion by day %d is truly %.1f %%: inside the interval of the curve in %d of %d draws,"
            + " inside that of the rate by today in %d.%n",
        AGE, 100 * TRUTH, held, DRAWS, naiveHeld);

    assertThat(held).isGreaterThanOrEqualTo(93);
    assertThat(naiveHeld).isLessThanOrEqualTo(5);
  }

  private static CohortDays draw(Random chance) {
    CohortDays days = new CohortDays();
    for (int lead = 0; lead < LEADS; lead++) {
      LocalDate entered = FIRST.plusDays(chance.nextInt(91));
      days.entered(entered, 1);
      if (chance.nextDouble() < 0.4) {
        LocalDate won = entered.plusDays((long) (-30 * Math.log(1 - chance.nextDouble())));
        if (!won.isAfter(KNOWN)) {
          days.converted(entered, won, 1);
        }
      }
    }
    return days;
  }

  @Test
  void aCohortOfNobodySaysNothing() {
    CohortCurve nobody = new CohortDays().curve(PERIOD, Map.of(), MATURITY);

    assertThat(nobody.share()).isEmpty();
    assertThat(nobody.interval()).isEmpty();
    assertThat(nobody.at(0)).isEmpty();
  }
}
