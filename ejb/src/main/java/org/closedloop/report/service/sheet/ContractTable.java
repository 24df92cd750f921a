package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.COHORT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Cell;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.Span;

/** What Marketing and Sales agreed for the month beside what they reached: a light for each. */
final class ContractTable {

  private static final int LABELS = 2;
  private static final int ACTUAL = LABELS + 2;
  private static final int TARGET = LABELS + 3;

  /** Missed by less than a twentieth of the target is narrow. */
  private static final BigDecimal NARROW = new BigDecimal("0.95");

  /** Both sides of a comparison are rounded, so that calculating again finds the same light. */
  private static final int DIGITS = 10;

  private final Report report;
  private final Table table;
  private final Months month;

  ContractTable(Report report, Table table) {
    this.report = report;
    this.table = table;
    month = report.period().of(Span.MONTH);
  }

  /** Nothing if no agreement was in force when the month ended. */
  void write() {
    List<Map.Entry<String, BigDecimal>> targets =
        report.frame().grounds().targets().entrySet().stream()
            .filter(each -> report.catalog().named(each.getKey().split("/", 2)[0]).isPresent())
            .toList();
    boolean begun = false;
    for (Map.Entry<String, BigDecimal> agreed : targets) {
      String[] code = agreed.getKey().split("/", 2);
      Kpi kpi = report.figures().kpi(code[0]);
      Line line = code.length == 1 ? rate(kpi) : promise(kpi, code[1]);
      FigureTable row = row(kpi, code.length == 1 ? kpi.definition().usual() : COHORT, agreed);
      if (!begun) {
        row.begin("contract", report.say("report.contract", report.months(month)));
        begun = true;
      }
      row.row(line);
    }
  }

  private Line rate(Kpi kpi) {
    return Parts.by(Dimension.OBLIGATION, report, month)
        .total(List.of(report.say("kpi." + kpi.code()), report.say("report.contract.funnel")));
  }

  private Line promise(Kpi kpi, String obligation) {
    return Parts.by(Dimension.OBLIGATION, report, month)
        .line(
            obligation,
            List.of(
                report.names().of(Dimension.OBLIGATION, obligation),
                report.say("report.contract." + kpi.code())));
  }

  private FigureTable row(Kpi kpi, Basis basis, Map.Entry<String, BigDecimal> agreed) {
    BigDecimal target = agreed.getValue();
    return new FigureTable(
        report,
        table,
        report.say("report.sheet.summary"),
        List.of(
            report.heading(Kind.TEXT, "report.kpi"),
            report.heading(Kind.TEXT, "report.contract.part")),
        List.of(
            Column.Amount.below(report.heading(Kind.COUNT, "report.cases"), kpi, basis),
            Column.Amount.above(report.heading(Kind.COUNT, "report.contract.reached"), kpi, basis),
            new Column.Quotient(report.heading(Kind.RATE, "report.contract.actual"), 1, 0),
            new Column.Given(
                report.heading(Kind.RATE, "report.contract.target"), line -> Cell.of(target)),
            new Column.Given(
                report.heading(Kind.POINTS, "report.contract.difference"),
                line -> difference(actual(line, kpi, basis), target)),
            new Column.Given(
                report.heading(Kind.TEXT, "report.verdict"),
                line -> verdict(line.figure().apply(kpi, basis), target)),
            new Column.State(report.heading(Kind.TEXT, "report.state"), kpi, basis)));
  }

  private static BigDecimal actual(Line line, Kpi kpi, Basis basis) {
    return actual(line.figure().apply(kpi, basis));
  }

  private static BigDecimal actual(KpiRow row) {
    return row == null || row.denominator().signum() == 0
        ? null
        : row.numerator().divide(row.denominator(), MathContext.DECIMAL64);
  }

  private static Cell difference(BigDecimal actual, BigDecimal target) {
    return Cell.formula(
        "IFERROR(({%d}-{%d})*100,\"%s\")".formatted(ACTUAL, TARGET, Cell.NOT_AVAILABLE),
        actual == null ? Cell.NOT_AVAILABLE : actual.subtract(target).movePointRight(2));
  }

  /** A figure that may still move is not judged. */
  private Cell verdict(KpiRow row, BigDecimal target) {
    if (row != null && !row.mature()) {
      return Cell.of(word("immature")).in(Tone.MUTED);
    }
    String light = light(actual(row), target);
    return Cell.formula(
            "IF(ISNUMBER({%1$d}),IF(%2$s>=%3$s,\"%4$s\",IF(%2$s>=%5$s,\"%6$s\",\"%7$s\")),\"%8$s\")"
                .formatted(
                    ACTUAL,
                    rounded("{" + ACTUAL + "}"),
                    rounded("{" + TARGET + "}"),
                    word("good"),
                    rounded(NARROW + "*{" + TARGET + "}"),
                    word("narrow"),
                    word("bad"),
                    Cell.NOT_AVAILABLE),
            light == null ? Cell.NOT_AVAILABLE : word(light))
        .in(tone(light));
  }

  private static String rounded(String cell) {
    return "ROUND(" + cell + "," + DIGITS + ")";
  }

  private static String light(BigDecimal actual, BigDecimal target) {
    if (actual == null) {
      return null;
    }
    BigDecimal reached = actual.setScale(DIGITS, RoundingMode.HALF_UP);
    if (reached.compareTo(target) >= 0) {
      return "good";
    }
    return reached.compareTo(target.multiply(NARROW)) >= 0 ? "narrow" : "bad";
  }

  private static Tone tone(String light) {
    if (light == null) {
      return Tone.MUTED;
    }
    return switch (light) {
      case "good" -> Tone.GOOD;
      case "narrow" -> Tone.WARNING;
      default -> Tone.BAD;
    };
  }

  private String word(String light) {
    return report.say("kpi.management.verdict." + light);
  }
}
