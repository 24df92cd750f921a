package org.closedloop.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;

/** All rates to the company's currency. */
@ApplicationScoped
public class ExchangeRates {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private CompanyCurrency company;

  /**
   * The amount with the rate valid on {@code day}, which it keeps for ever.
   *
   * @throws NoRate if the currency is foreign and no rate was valid on that day
   */
  public Money money(long cents, String currency, LocalDate day) {
    if (company.is(currency)) {
      return Money.of(cents, currency, BigDecimal.ONE, day);
    }
    BigDecimal rate =
        em.createQuery(
                "select r from ExchangeRate r where r.currency = :currency"
                    + " and r.validFrom <= :day order by r.validFrom desc",
                ExchangeRate.class)
            .setParameter("currency", currency)
            .setParameter("day", day)
            .setMaxResults(1)
            .getResultStream()
            .map(ExchangeRate::rate)
            .findFirst()
            .orElseThrow(() -> new NoRate(currency, day));
    return Money.of(cents, currency, rate, day);
  }
}
