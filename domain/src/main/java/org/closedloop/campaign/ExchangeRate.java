package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What one unit of a foreign currency is worth in the company's currency, from a day on. */
@Entity
@Table(name = "exchange_rate")
@IdClass(ExchangeRate.Key.class)
public class ExchangeRate {

  @Id private String currency;

  @Id
  @Column(name = "valid_from")
  private LocalDate validFrom;

  private BigDecimal rate;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected ExchangeRate() {} // for JPA

  public ExchangeRate(String currency, LocalDate validFrom, BigDecimal rate, Instant recordedAt) {
    this.currency = currency;
    this.validFrom = validFrom;
    this.rate = rate;
    this.recordedAt = recordedAt;
  }

  public BigDecimal rate() {
    return rate;
  }

  /** A currency has one rate from a day on. */
  public static class Key implements Serializable {
    String currency;
    LocalDate validFrom;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && currency.equals(key.currency)
          && validFrom.equals(key.validFrom);
    }

    @Override
    public int hashCode() {
      return Objects.hash(currency, validFrom);
    }
  }
}
