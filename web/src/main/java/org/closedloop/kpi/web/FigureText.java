package org.closedloop.kpi.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Term;
import org.closedloop.kpi.Unit;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;
import org.closedloop.statistics.Interval;
import org.closedloop.text.Figure;

/** Writes figures, differences and periods the way their unit asks for. */
final class FigureText {

  private final Format format;

  FigureText(Format format) {
    this.format = format;
  }

  String name(Kpi kpi) {
    return format.text("kpi." + kpi.code());
  }

  /** Large, the unit apart. */
  Figure large(Kpi kpi, BigDecimal value) {
    return switch (kpi.unit()) {
      case COUNT -> new Figure(format.count(value), "");
      case PERCENT -> format.rateFigure(value);
      case MONEY -> format.moneyFigure(value);
      case DAYS ->
          value == null
              ? new Figure(format.count(null), "")
              : new Figure(days(value), format.text("kpi.days"));
      case MINUTES ->
          value == null
              ? new Figure(format.count(null), "")
              : new Figure(hours(value), format.text("kpi.hours"));
      case EXPECTED, PER_CASE -> new Figure(expected(value), "");
    };
  }

  /** Within a sentence or a table. */
  String inline(Unit unit, BigDecimal value) {
    return switch (unit) {
      case COUNT -> format.count(value);
      case PERCENT -> format.rate(value);
      case MONEY -> format.money(value);
      case DAYS -> value == null ? format.count(null) : days(value);
      case MINUTES -> value == null ? format.count(null) : hours(value);
      case EXPECTED, PER_CASE -> expected(value);
    };
  }

  /** Where a share lies: 8.2–12.9 %. Empty for figures that are no share of cases. */
  String interval(Interval interval) {
    return interval == null
        ? ""
        : format.rateFigure(interval.low()).value() + "–" + format.rate(interval.high());
  }

  private String days(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 ? format.count(value) : format.number(value);
  }

  private String expected(BigDecimal value) {
    return value == null ? format.count(null) : format.number(value);
  }

  /** Minutes as hours and minutes: 26:05. */
  private String hours(BigDecimal minutes) {
    BigDecimal[] parts =
        minutes.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(BigDecimal.valueOf(60));
    return format.count(parts[0]) + String.format(":%02d", parts[1].intValue());
  }

  /** The word behind a length of time in a sentence; empty for everything else. */
  String word(Unit unit) {
    return switch (unit) {
      case DAYS -> format.text("kpi.days");
      case MINUTES -> format.text("kpi.hours");
      case COUNT, PERCENT, MONEY, EXPECTED, PER_CASE -> "";
    };
  }

  /** The value as a diagram draws it: lengths of time in hours. */
  BigDecimal charted(Kpi kpi, BigDecimal value) {
    return kpi.unit() == Unit.MINUTES && value != null
        ? value.divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)
        : value;
  }

  /** Always signed; rates differ by percentage points. Empty where one of both is missing. */
  String difference(Unit unit, BigDecimal now, BigDecimal before) {
    if (now == null || before == null) {
      return "";
    }
    BigDecimal difference = now.subtract(before);
    return switch (unit) {
      case COUNT -> format.signedCount(difference);
      case PERCENT -> format.points(difference);
      case MONEY -> format.signedMoney(difference);
      case DAYS, EXPECTED, PER_CASE -> format.formats().signedCount(difference);
      case MINUTES -> (difference.signum() < 0 ? "−" : "+") + hours(difference.abs());
    };
  }

  ChartUnit chartUnit(Kpi kpi) {
    return switch (kpi.unit()) {
      case COUNT -> ChartUnit.COUNT;
      case PERCENT -> ChartUnit.RATE;
      case MONEY -> ChartUnit.MONEY;
      case DAYS, MINUTES, EXPECTED, PER_CASE -> ChartUnit.NUMBER;
    };
  }

  /** What half of a figure counts: the names of its measures. */
  String amounts(Amounts amounts) {
    StringBuilder text = new StringBuilder();
    for (Term term : amounts.terms()) {
      text.append(text.isEmpty() ? "" : term.sign() < 0 ? " − " : " + ");
      text.append(format.text("kpi.amount." + term.measure()));
    }
    return text.toString();
  }

  /** A share in whole percent: 62 %. */
  String share(long part, long whole) {
    long percent = Math.round(100.0 * part / whole);
    return format.text("kpi.percent", percent);
  }

  /** Oktober 2026, 4. Quartal 2026, 2026. */
  String period(Period period) {
    return format.period(period.startInclusive(), period.endExclusive().minusDays(1));
  }

  /** The label under a point of a diagram. */
  String axis(Grain grain, Period period) {
    return switch (grain) {
      case MONTH -> format.dates().axisMonth(YearMonth.from(period.startInclusive()));
      case QUARTER ->
          "Q"
              + period.startInclusive().get(IsoFields.QUARTER_OF_YEAR)
              + " "
              + period.startInclusive().getYear() % 100;
      default -> period.label();
    };
  }
}
