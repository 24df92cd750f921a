package org.closedloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Leads whose true conversion is known: 40 percent convert, after an exponential time of 30 days on
 * average. They came in over the last 90 days, so many could not have converted yet.
 */
class HonestCohortTest {

  private static final int DRAWS = 100;
  private static final int LEADS = 800;
  private static final int WINDOW = 90;
  private static final int AGE = 60;
  private static final double EVER = 0.4;
  private static final double MEAN_DAYS = 30;

  @Test
  void theEstimateHoldsTheTruthAndTheNaiveRateOfTheYoungDoesNot() {
    Random chance = new Random(20261122);
    double truth = EVER * (1 - Math.exp(-(AGE + 1) / MEAN_DAYS)); // by the end of day 60
    int held = 0;
    int naiveHeld = 0;
    double naiveSum = 0;
    double estimateSum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      KaplanMeier estimate = new KaplanMeier();
      int converted = 0;
      for (int lead = 0; lead < LEADS; lead++) {
        int known = chance.nextInt(WINDOW + 1);
        double time =
            chance.nextDouble() < EVER ? -MEAN_DAYS * Math.log(1 - chance.nextDouble()) : 1e9;
        int day = (int) Math.min(Integer.MAX_VALUE, Math.floor(time));
        if (day <= known) {
          estimate.converted(day, 1);
          converted += day <= AGE ? 1 : 0;
        } else {
          estimate.observed(known, 1);
        }
      }
      List<KaplanMeier.Point> curve = estimate.curve();
      KaplanMeier.Point point = KaplanMeier.at(curve, AGE);
      held += point.interval().holds(truth) ? 1 : 0;
      naiveHeld += Wilson.of(converted, LEADS).orElseThrow().holds(truth) ? 1 : 0;
      estimateSum += point.share();
      naiveSum += (double) converted / LEADS;
    }
    System.out.printf(
        "Conversion by day %d is truly %.1f %%. Kaplan-Meier: %.1f %% on average, truth inside its"
            + " interval in %d of %d draws. Naive rate of the same leads: %.1f %% on average, truth"
            + " inside its interval in %d of %d draws.%n",
        AGE, 100 * truth, estimateSum, held, DRAWS, naiveSum, naiveHeld, DRAWS);

    assertThat(held).isGreaterThanOrEqualTo(93);
    assertThat(naiveHeld).isLessThanOrEqualTo(5);
    assertThat(estimateSum / DRAWS).isBetween(truth - 0.02, truth + 0.02);
  }
}
