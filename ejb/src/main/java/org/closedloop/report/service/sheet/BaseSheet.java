package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.BaseCells;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;
import org.closedloop.report.service.Sums;

/** What every figure of the report is made of: numerators and denominators, on both bases. */
@ApplicationScoped
public class BaseSheet implements ReportSheet {

  private static final int LABELS = 4;

  @Override
  public String code() {
    return "base";
  }

  @Override
  public int position() {
    return 60;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.base"), report.scope());
    table.note(report.say("report.base.note"));
    table.section("figures", null, headings(report));
    for (Kpi kpi : report.catalog().all()) {
      for (Basis basis : kpi.definition().bases()) {
        row(table, report, kpi, basis);
      }
    }
  }

  private static Heading[] headings(Report report) {
    List<Heading> headings = new ArrayList<>();
    headings.add(report.heading(Kind.TEXT, "report.kpi"));
    headings.add(report.heading(Kind.TEXT, "report.basis"));
    headings.add(report.heading(Kind.TEXT, "report.way"));
    headings.add(report.heading(Kind.TEXT, "report.unit"));
    for (Span span : Span.values()) {
      String months = report.months(report.period().of(span));
      headings.add(Heading.of(Kind.COUNT, report.say("report.above", months)));
      headings.add(Heading.of(Kind.COUNT, report.say("report.below", months)));
    }
    return headings.toArray(Heading[]::new);
  }

  private static void row(Table table, Report report, Kpi kpi, Basis basis) {
    Formula formula = kpi.definition().on(basis).orElseThrow();
    List<Object> cells = new ArrayList<>();
    cells.add(report.say("kpi." + kpi.code()));
    cells.add(report.say("report.basis." + basis.code()));
    cells.add(report.say("report.way." + formula.kind().name()));
    cells.add(report.say("report.unit." + kpi.unit().code(), report.frame().currency()));
    for (Span span : Span.values()) {
      KpiRow figure = figure(report, kpi, basis, span);
      cells.add(above(formula, kpi, figure));
      cells.add(below(formula, figure));
    }
    table.row(cells.toArray());
    for (Span span : Span.values()) {
      note(table, report, kpi, basis, span);
    }
  }

  /** Single months are asked for together with the trend that other sheets show. */
  private static KpiRow figure(Report report, Kpi kpi, Basis basis, Span span) {
    Months months = report.period().of(span);
    return span == Span.YEAR_TO_DATE
        ? report.figures().total(kpi, basis, months)
        : report.figures().monthly(kpi, basis, report.period().trend()).get(months.first());
  }

  private static Cell above(Formula formula, Kpi kpi, KpiRow figure) {
    if (formula.kind() == Formula.Kind.QUANTILE) {
      Object value = figure.value() == null ? Cell.NOT_AVAILABLE : figure.value();
      return Cell.of(Kinds.of(kpi.unit()), value);
    }
    return Cell.of(Kinds.of(formula.numerator().unit()), figure.numerator());
  }

  private static Cell below(Formula formula, KpiRow figure) {
    return switch (formula.kind()) {
      case SUM -> Cell.of(null);
      case RATIO, MEAN -> Cell.of(Kinds.of(formula.denominator().unit()), figure.denominator());
      case QUANTILE -> Cell.of(Kind.COUNT, figure.members());
    };
  }

  private static void note(Table table, Report report, Kpi kpi, Basis basis, Span span) {
    Formula formula = kpi.definition().on(basis).orElseThrow();
    KpiRow figure = figure(report, kpi, basis, span);
    String above = table.reference(LABELS + 2 * span.ordinal());
    String below = table.reference(LABELS + 2 * span.ordinal() + 1);
    report.base().put(kpi, basis, span, new BaseCells.Base(figure, above, below));
    if (formula.kind() != Formula.Kind.QUANTILE) {
      check(report, kpi, basis, span, above, formula.numerator(), figure.numerator());
    }
    if (formula.kind() == Formula.Kind.QUANTILE) {
      BigDecimal cases = BigDecimal.valueOf(figure.members());
      check(report, kpi, basis, span, below, formula.members().in(Unit.COUNT), cases);
    } else if (formula.kind() != Formula.Kind.SUM) {
      check(report, kpi, basis, span, below, formula.denominator(), figure.denominator());
    }
  }

  private static void check(
      Report report,
      Kpi kpi,
      Basis basis,
      Span span,
      String reference,
      Amounts amounts,
      BigDecimal shown) {
    report
        .checks()
        .add(
            new Check(
                report.say("report.sheet.base"),
                reference,
                kpi,
                basis,
                report.period().of(span),
                Sums.Place.ALL,
                amounts,
                shown));
  }
}
