package org.closedloop.opportunity.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A stage of the sales process with what it means for the figures.
 *
 * @param proposal whether a deal in it has been offered to the customer
 * @param chance to be won, from 0 to 1; null where nobody said it
 */
public record StageTerms(DealStage stage, boolean proposal, BigDecimal chance)
    implements Serializable {

  /** The chance in percent; null where nobody said it. */
  public BigDecimal percent() {
    return chance == null ? null : chance.movePointRight(2).stripTrailingZeros();
  }
}
