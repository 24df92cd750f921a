package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.closedloop.statistics.Interval;

/** Where a share lies with 95 percent confidence, as other systems read it: two fractions. */
@JsonbPropertyOrder({"low", "high"})
public record IntervalForm(BigDecimal low, BigDecimal high) {

  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_UP);

  static IntervalForm of(Interval interval) {
    return interval == null
        ? null
        : new IntervalForm(fraction(interval.low()), fraction(interval.high()));
  }

  /** As many digits as mean something. */
  static BigDecimal fraction(double value) {
    return RowForm.plain(new BigDecimal(value, DIGITS));
  }
}
