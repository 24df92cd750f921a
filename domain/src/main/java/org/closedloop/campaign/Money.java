package org.closedloop.campaign;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount with what it is worth in the company's currency, fixed on the day it happened.
 *
 * @param cents in the smallest unit of {@code currency}
 * @param currency ISO 4217
 * @param rate company cents per cent
 * @param rateOn the day the rate was taken
 * @param reportingCents {@code cents * rate}, half up: what every report adds up
 */
public record Money(
    long cents, String currency, BigDecimal rate, LocalDate rateOn, long reportingCents) {

  public Money {
    requireNonNull(currency, "currency");
    requireNonNull(rate, "rate");
    requireNonNull(rateOn, "rateOn");
  }

  public static Money of(long cents, String currency, BigDecimal rate, LocalDate rateOn) {
    return new Money(cents, currency, rate, rateOn, CompanyCurrency.convert(cents, rate));
  }
}
