package org.closedloop.velocity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much money deals bring per day, by its four causes, all of one period.
 *
 * @param opportunities opened
 * @param winRate of those closed, as a fraction; null without any
 * @param averageDeal in money; null without wins
 * @param cycleDays median from opening to winning; null without wins
 */
public record Pipeline(
    BigDecimal opportunities, BigDecimal winRate, BigDecimal averageDeal, BigDecimal cycleDays) {

  private static final int CENTS = 2;

  /** Opportunities × win rate × average deal ÷ cycle; empty where one of them is missing. */
  public Optional<BigDecimal> perDay() {
    if (opportunities == null
        || winRate == null
        || averageDeal == null
        || cycleDays == null
        || cycleDays.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        opportunities
            .multiply(winRate)
            .multiply(averageDeal)
            .divide(cycleDays, CENTS, RoundingMode.HALF_UP));
  }
}
