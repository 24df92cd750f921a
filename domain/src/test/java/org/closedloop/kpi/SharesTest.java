package org.closedloop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static Stream<String> figures(Basis basis, Predicate<Formula> those) {
    return Figures.catalog().all().stream()
        .filter(kpi -> kpi.definition().on(basis).filter(those).isPresent())
        .map(Kpi::code);
  }

  @Test
  void onTheCohortBasisWhoArrivedIsAmongThoseWhoEntered() {
    assertThat(figures(Basis.COHORT, Formula::isConversion))
        .containsExactlyInAnyOrder(
            "lead-to-mql-rate",
            "lead-to-sql-rate",
            "lead-to-opportunity-rate",
            "lead-to-customer-rate",
            "mql-to-sal-rate",
            "mql-to-sql-rate",
            "sql-to-opportunity-rate",
            "sql-to-proposal-rate",
            "opportunity-to-customer-rate",
            "acceptance-of-all-rate",
            "return-yield",
            "return-yield-customers");
    assertThat(figures(Basis.PERIOD, Formula::isConversion)).isEmpty();
  }

  @Test
  void onThePeriodBasisOnlyPartsOfTheSameCasesAreShares() {
    assertThat(figures(Basis.PERIOD, Formula::isShare))
        .contains("win-rate", "acceptance-rate", "feedback-completeness", "sla-compliance-sales")
        .doesNotContain("mql-to-sql-rate", "lead-to-customer-rate", "visit-to-lead-rate");
  }

  @Test
  void moneyOverMoneyAndAimsAreNoShares() {
    assertThat(figures(Basis.PERIOD, Formula::isShare))
        .doesNotContain("value-win-rate", "influenced-share", "attributed-roi");
    assertThat(figures(Basis.COHORT, Formula::isShare))
        .contains("win-rate", "lead-to-customer-rate", "rejection-rate")
        .doesNotContain("campaign-roi", "mql-to-sql-attainment", "cost-per-lead", "new-leads");
  }
}
