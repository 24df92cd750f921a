package org.closedloop.journey.service;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount as somebody enters it.
 *
 * @param cents in the smallest unit of the currency
 * @param currency ISO 4217
 */
public record Amount(long cents, String currency) {

  /** Whole units with at most two places behind the point. */
  public static Amount of(BigDecimal units, String currency) {
    return new Amount(
        units.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }
}
