package org.closedloop.report.service;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.YearMonth;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.text.Formats;

/** Figures as words, as people read them on a slide. */
final class SlideWords {

  private final Report report;
  private final Formats formats;

  SlideWords(Report report) {
    this.report = report;
    formats = Formats.of(report.frame().language(), report.frame().currency());
  }

  String month(YearMonth month) {
    return report.dates().month(month);
  }

  String count(BigDecimal count) {
    return formats.count(count);
  }

  String percent(BigDecimal share) {
    return formats.percent(share);
  }

  /** A figure with its unit; where nothing was booked a sum is zero and a rate is n/a. */
  String value(Kpi kpi, KpiRow row) {
    BigDecimal value = row == null ? nothing(kpi) : row.value();
    return switch (kpi.unit()) {
      case COUNT, EXPECTED -> formats.count(value);
      case PER_CASE -> formats.number(value);
      case PERCENT -> formats.rate(value);
      case MONEY -> formats.money(value);
      case DAYS -> formats.calendarDays(value);
      case MINUTES ->
          formats.duration(value == null ? null : Duration.ofMinutes(value.longValue()));
    };
  }

  private static BigDecimal nothing(Kpi kpi) {
    Formula formula = kpi.definition().on(kpi.definition().usual()).orElseThrow();
    return formula.kind() == Formula.Kind.SUM ? BigDecimal.ZERO : null;
  }

  /** Rates by percentage points, everything else by a share of what it was. */
  String change(Kpi kpi, KpiRow now, KpiRow before) {
    BigDecimal later = now.value();
    BigDecimal earlier = before.value();
    if (later == null || earlier == null) {
      return formats.change(null);
    }
    if (Meeting.changesByPoints(kpi)) {
      return formats.points(later.subtract(earlier));
    }
    return formats.change(
        earlier.signum() == 0
            ? null
            : later.divide(earlier, MathContext.DECIMAL64).subtract(BigDecimal.ONE));
  }
}
