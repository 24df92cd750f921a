package org.closedloop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals and tests against values from the literature and by hand. */
class StatisticsTest {

  @Test
  void wilsonGivesTheIntervalsThatWerePublishedForOlist() {
    // published_lead_channel_metrics_90d.csv of the data set
    near(Wilson.of(50, 499).orElseThrow(), 0.07683, 0.12968);
    near(Wilson.of(3, 65).orElseThrow(), 0.01582, 0.12714);
    near(Wilson.of(12, 60).orElseThrow(), 0.11828, 0.31782);
  }

  @Test
  void wilsonStaysBetweenZeroAndOneAndKnowsNothingOfNoCases() {
    assertThat(Wilson.of(0, 10).orElseThrow().low()).isZero();
    near(Wilson.of(0, 10).orElseThrow(), 0, 0.27753);
    assertThat(Wilson.of(10, 10).orElseThrow().high()).isEqualTo(1);
    assertThat(Wilson.of(0, 0)).isEmpty();
    assertThat(Wilson.of(7, 5)).as("more above than below the line").isEmpty();
  }

  @Test
  void newcombeGivesTheIntervalOfHisOwnExample() {
    // Newcombe 1998, table II, comparison (a): 56/70 and 48/80, method 10
    near(Newcombe.difference(56, 70, 48, 80), 0.0524, 0.3339);
    // comparison (b): 9/10 and 3/10
    near(Newcombe.difference(9, 10, 3, 10), 0.1705, 0.8090);
  }

  @Test
  void fisherKnowsTheLadyTastingTea() {
    // 3 of 4 right: (1 + 16) / 70 on each side
    assertThat(Fisher.test(3, 4, 1, 4)).isCloseTo(34 / 70.0, within(1e-9));
    assertThat(Fisher.test(4, 4, 0, 4)).isCloseTo(2 / 70.0, within(1e-9));
    assertThat(Fisher.test(0, 4, 0, 4)).isEqualTo(1);
  }

  @Test
  void holmRaisesTheSmallestMostAndKeepsTheOrder() {
    assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.adjusted(new double[] {0.9, 0.8})).containsExactly(1, 1);
  }

  @Test
  void kaplanMeierCountsTheYoungOnlyAsLongAsTheyWereThere() {
    // six leads: conversions at 1, 3, 3 and 6 days, one known for 2 days, one for 4
    List<KaplanMeier.Point> curve =
        new KaplanMeier()
            .converted(1, 1)
            .converted(3, 2)
            .converted(6, 1)
            .observed(2, 1)
            .observed(4, 1)
            .curve();

    // waiting: 5/6; then 4 at risk: 5/6 * 2/4; then 1 at risk: 0
    assertThat(curve)
        .extracting(KaplanMeier.Point::age, KaplanMeier.Point::atRisk)
        .containsExactly(tuple(1, 6L), tuple(3, 4L), tuple(6, 1L));
    assertThat(curve.get(0).share()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(curve.get(1).share()).isCloseTo(7 / 12.0, within(1e-12));
    assertThat(curve.get(2).share()).isEqualTo(1);
    // Greenwood on the log-log scale by hand: s = 5/6, sum d/(n(n-d)) = 1/30
    double width = 1.959963984540054 * Math.sqrt(1 / 30.0) / -Math.log(5 / 6.0);
    assertThat(curve.get(0).interval().low())
        .isCloseTo(1 - Math.pow(5 / 6.0, Math.exp(-width)), within(1e-12));
    assertThat(curve.get(0).interval().high())
        .isCloseTo(1 - Math.pow(5 / 6.0, Math.exp(width)), within(1e-12));
    // the last one converted: one of one may be as few as 1 / (1 + z²), on top of the age before
    double before = curve.get(1).interval().low();
    double least = 1 / (1 + Math.pow(1.959963984540054, 2));
    assertThat(curve.get(2).interval().low())
        .isCloseTo(1 - (1 - before) * (1 - least), within(1e-9));
    assertThat(curve.get(2).interval().high()).isEqualTo(1);
    assertThat(KaplanMeier.at(curve, 5).age()).isEqualTo(3);
    assertThat(KaplanMeier.at(curve, 0).share()).isZero();
  }

  @Test
  void whereAllConvertedTheSizeOfTheSampleSaysHowSureThatIs() {
    KaplanMeier.Point all = new KaplanMeier().converted(3, 30).curve().get(0);

    assertThat(all.share()).isEqualTo(1);
    near(all.interval(), 0.8865, 1); // 30 / (30 + z²)
  }

  private static void near(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(0.00006));
    assertThat(interval.high()).isCloseTo(high, within(0.00006));
  }
}
