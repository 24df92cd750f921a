package org.closedloop.kpi;

import java.math.BigDecimal;
import java.util.Locale;

/** What a figure is counted in. A percentage is kept as its fraction: 0.125 prints as 12.5 %. */
public enum Unit {
  COUNT(0, 10),
  PERCENT(0, 10),
  MONEY(2, 2),
  DAYS(0, 10),
  /** Shown as hours and minutes. */
  MINUTES(0, 10),
  /** As many leads as were aimed at, kept in ten-thousandths. */
  EXPECTED(4, 10),
  /** How many of one thing there are for one of another. */
  PER_CASE(0, 10);

  private final int centScale;
  private final int scale;

  Unit(int centScale, int scale) {
    this.centScale = centScale;
    this.scale = scale;
  }

  /** The name other systems use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Decimal places kept when a value is divided: money is rounded to cents, half up. */
  public int scale() {
    return scale;
  }

  /** What the ledger's whole number means in this unit: cents become money. */
  public BigDecimal of(long ledgerAmount) {
    return BigDecimal.valueOf(ledgerAmount, centScale);
  }
}
