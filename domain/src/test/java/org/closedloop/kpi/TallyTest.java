package org.closedloop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Kpi RATE = Figures.catalog().named("lead-to-customer-rate").orElseThrow();
  private static final Formula COHORT = RATE.definition().on(Basis.COHORT).orElseThrow();

  @Test
  void theRateOfTheWholeIsRecomputedFromItsPartsAndNotAveraged() {
    Tally fair = leads(10, 5);
    Tally search = leads(90, 9);
    Tally whole = new Tally();

    whole.addAll(fair);
    whole.addAll(search);

    assertThat(COHORT.value(whole, RATE.unit())).hasValue(new BigDecimal("0.1400000000"));
  }

  @Test
  void theMedianOfTheWholeIsReadFromAllCases() {
    Tally fair = new Tally();
    fair.distribution().add(BigDecimal.ONE, 3);
    Tally search = new Tally();
    search.distribution().add(BigDecimal.TEN, 1);
    search.distribution().add(BigDecimal.valueOf(20), 1);

    fair.addAll(search);

    assertThat(fair.distribution().quantile(new BigDecimal("0.5"), 0).orElseThrow())
        .isEqualByComparingTo("1");
    assertThat(fair.distribution().size()).isEqualTo(5);
  }

  @Test
  void aCaseTakenBackIsNoCase() {
    Distribution days = new Distribution();
    days.add(BigDecimal.TEN, 1);
    days.add(BigDecimal.TEN, -1);

    assertThat(days.quantile(new BigDecimal("0.5"), 0)).isEqualTo(Optional.empty());
  }

  @Test
  void postingsThatCancelLeaveNothing() {
    Tally tally = leads(1, 0);

    tally.add("new-leads", Day.BOOKED, -1);

    assertThat(tally.isEmpty()).isTrue();
    assertThat(COHORT.value(tally, RATE.unit())).isEmpty();
  }

  private static Tally leads(long leads, long customers) {
    return new Tally()
        .add("new-leads", Day.BOOKED, leads)
        .add("lead-to-customer", Day.COHORT, customers);
  }
}
