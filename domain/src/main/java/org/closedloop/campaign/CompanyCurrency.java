package org.closedloop.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/**
 * The currency in which cost and revenue of the whole company are added up.
 *
 * <p>Set once per installation by {@code CLOSEDLOOP_CURRENCY}, default {@code EUR}. Amounts are
 * kept in the smallest unit ("cents") with their own currency; the rate is fixed at the event.
 */
@ApplicationScoped
public class CompanyCurrency {

  private static final String DEFAULT = "EUR";

  private final Currency currency;

  /** The currency this installation is set to. */
  public CompanyCurrency() {
    this(System.getenv());
  }

  /**
   * As given settings say.
   *
   * @throws IllegalStateException if they name no currency
   */
  public CompanyCurrency(Map<String, String> settings) {
    this(configured(settings.get("CLOSEDLOOP_CURRENCY")));
  }

  /** A given currency. */
  public CompanyCurrency(Currency currency) {
    this.currency = currency;
  }

  /** The ISO 4217 code, three letters. */
  public String code() {
    return currency.getCurrencyCode();
  }

  public boolean is(String code) {
    return code().equals(code);
  }

  /** The amount in company cents: {@code cents * rate}, rounded half up. */
  public static long convert(long cents, BigDecimal rate) {
    return BigDecimal.valueOf(cents)
        .multiply(rate)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Currency configured(String code) {
    if (code == null || code.isBlank()) {
      return Currency.getInstance(DEFAULT);
    }
    try {
      return Currency.getInstance(code.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "CLOSEDLOOP_CURRENCY is '" + code + "', which is no currency such as " + DEFAULT + ".",
          e);
    }
  }
}
