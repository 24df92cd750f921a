package org.closedloop.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PassageTimesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  @Test
  void whoIsNotThereYetCountsUpToTheOwnAge() {
    PassageTimes times = new PassageTimes("mql-to-sql");
    times.entered(FIRST, 10);
    times.entered(FIRST.plusDays(8), 10);
    times.reached(FIRST, FIRST.plusDays(5), 3);
    times.reached(FIRST, FIRST.plusDays(9), 4);
    times.knownUntil(FIRST.plusDays(10));

    Passage passage = times.passage();

    assertThat(passage.entered()).isEqualTo(20);
    assertThat(passage.reached()).isEqualTo(7);
    assertThat(passage.open()).isEqualTo(13);
    assertThat(passage.by(5).share())
        .as("3 of the 10 that are so old")
        .isCloseTo(0.3, within(1e-12));
    assertThat(passage.by(9).share()).as("1 - 7/10 x 3/7").isCloseTo(0.7, within(1e-12));
    assertThat(passage.median()).as("5 if the open ones were dropped").hasValue(9);
    assertThat(passage.ninetieth()).as("seven of ten at most").isEmpty();
    assertThat(passage.mean()).as("3 x 5 and 4 x 9 days").hasValue(51 / 7.0);
  }

  @Test
  void aMedianThatFewerThanHalfEverReachIsNone() {
    PassageTimes times = new PassageTimes("lead-to-customer");
    times.entered(FIRST, 10);
    times.reached(FIRST, FIRST.plusDays(30), 4);
    times.knownUntil(FIRST.plusDays(400));

    assertThat(times.passage().median()).isEmpty();
    assertThat(times.passage().by(30).share()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void monthsThatDifferentRunsSpeakForAreKnownDifferentlyFar() {
    PassageTimes times = new PassageTimes("mql-to-sql");
    times.entered(FIRST, 2);
    times.knownUntil(FIRST.plusDays(3));
    times.entered(FIRST.plusMonths(1), 2);
    times.reached(FIRST.plusMonths(1), FIRST.plusMonths(1).plusDays(10), 1);
    times.knownUntil(FIRST.plusMonths(3));

    assertThat(times.passage().by(10).share()).as("of the two known so far").isEqualTo(0.5);
  }

  @Test
  void moneyPerDayIsTheProductOfItsCauses() {
    BigDecimal half = new BigDecimal("0.5");

    assertThat(
            new Pipeline(new BigDecimal(60), half, new BigDecimal(20_000), new BigDecimal(30))
                .perDay())
        .hasValue(new BigDecimal("20000.00"));
    assertThat(
            new Pipeline(new BigDecimal(60), half, new BigDecimal(20_000), BigDecimal.ZERO)
                .perDay())
        .isEmpty();
    assertThat(new Pipeline(new BigDecimal(60), null, null, null).perDay()).isEmpty();
  }
}
