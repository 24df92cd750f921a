package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.BaseCells;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;
import org.closedloop.report.service.Sums;

/** The month on one page: every figure beside the month before, the year before and the year. */
@ApplicationScoped
public class SummarySheet implements ReportSheet {

  private static final int CASES = 9;

  @Override
  public String code() {
    return "summary";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public Turn turn() {
    return Turn.QUOTES;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.summary"), report.scope());
    table.note(report.say("report.summary.note"));
    new ContractTable(report, table).write();
    for (Group group : Group.values()) {
      List<Kpi> kpis = report.catalog().all().stream().filter(k -> k.group() == group).toList();
      if (group == Group.DURATION) {
        table.pageBreak(); // the first three fill a page
      }
      if (!kpis.isEmpty()) {
        table.section(group.code(), report.say("report.group." + group.code()), heads(report));
        kpis.forEach(kpi -> row(table, report, kpi));
      }
    }
  }

  private static Heading[] heads(Report report) {
    return new Heading[] {
      report.heading(Kind.TEXT, "report.kpi"),
      report.heading(Kind.TEXT, "report.basis"),
      report.heading(Kind.TEXT, "report.unit"),
      head(report, Span.MONTH),
      head(report, Span.PREVIOUS_MONTH),
      report.heading(Kind.CHANGE, "report.change"),
      head(report, Span.YEAR_BEFORE),
      report.heading(Kind.CHANGE, "report.change"),
      head(report, Span.YEAR_TO_DATE),
      report.heading(Kind.COUNT, "report.cases"),
      report.heading(Kind.TEXT, "report.state")
    };
  }

  private static Heading head(Report report, Span span) {
    return Heading.of(
        Kind.COUNT,
        report.say("report.span." + span.name(), report.months(report.period().of(span))));
  }

  private static void row(Table table, Report report, Kpi kpi) {
    Basis basis = kpi.definition().usual();
    KpiRow month = report.base().of(kpi, basis, Span.MONTH).row();
    table.row(
        report.say("kpi." + kpi.code()),
        Cell.of(report.say("report.basis." + basis.code())).in(Tone.MUTED),
        Cell.of(report.say("report.unit." + kpi.unit().code(), report.frame().currency()))
            .in(Tone.MUTED),
        value(report, kpi, basis, Span.MONTH).in(Tone.STRONG),
        value(report, kpi, basis, Span.PREVIOUS_MONTH),
        change(report, kpi, basis, Span.PREVIOUS_MONTH, 4),
        value(report, kpi, basis, Span.YEAR_BEFORE),
        change(report, kpi, basis, Span.YEAR_BEFORE, 6),
        value(report, kpi, basis, Span.YEAR_TO_DATE),
        cases(table, report, kpi, basis),
        state(report, month));
    noteCases(table, report, kpi, basis);
  }

  private static Cell state(Report report, KpiRow month) {
    String state = report.say(month.mature() ? "report.mature" : "report.immature");
    String open = month.open() == 0 ? "" : " · " + report.say("report.open", month.open());
    return Cell.of(state + open).in(month.mature() ? Tone.MUTED : Tone.WARNING);
  }

  /** Calculated from the cells the figure is made of. */
  private static Cell value(Report report, Kpi kpi, Basis basis, Span span) {
    BaseCells.Base base = report.base().of(kpi, basis, span);
    Formula formula = kpi.definition().on(basis).orElseThrow();
    BigDecimal value = base.row().value();
    Object shown = value == null ? Cell.NOT_AVAILABLE : value;
    String quotient = base.numerator() + "/" + base.denominator();
    String text =
        switch (formula.kind()) {
          case SUM, QUANTILE -> base.numerator();
          case RATIO, MEAN -> {
            String rounded = kpi.unit() == Unit.MONEY ? "ROUND(" + quotient + ",2)" : quotient;
            yield "IFERROR(" + rounded + ",\"" + Cell.NOT_AVAILABLE + "\")";
          }
        };
    return Cell.formula(text, shown).as(kind(kpi, formula));
  }

  /** Sums of money without cents; an average of money with them. */
  private static Kind kind(Kpi kpi, Formula formula) {
    return kpi.unit() == Unit.MONEY && formula.kind() == Formula.Kind.SUM
        ? Kind.MONEY
        : Kinds.of(kpi.unit());
  }

  /** Rates differ by percentage points, everything else by a share. */
  private static Cell change(Report report, Kpi kpi, Basis basis, Span span, int column) {
    BigDecimal now = report.base().of(kpi, basis, Span.MONTH).row().value();
    BigDecimal then = report.base().of(kpi, basis, span).row().value();
    boolean rate = kpi.unit() == Unit.PERCENT;
    String difference = rate ? "({3}-{" + column + "})*100" : "{3}/{" + column + "}-1";
    Optional<BigDecimal> change = rate ? points(now, then) : share(now, then);
    return Cell.formula(
            "IFERROR(" + difference + ",\"" + Cell.NOT_AVAILABLE + "\")",
            change.isPresent() ? change.get() : Cell.NOT_AVAILABLE)
        .as(rate ? Kind.POINTS : Kind.CHANGE);
  }

  private static Optional<BigDecimal> points(BigDecimal now, BigDecimal then) {
    return now == null || then == null
        ? Optional.empty()
        : Optional.of(now.subtract(then).movePointRight(2));
  }

  private static Optional<BigDecimal> share(BigDecimal now, BigDecimal then) {
    return now == null || then == null || then.signum() == 0
        ? Optional.empty()
        : Optional.of(now.divide(then, MathContext.DECIMAL64).subtract(BigDecimal.ONE));
  }

  private static Object cases(Table table, Report report, Kpi kpi, Basis basis) {
    Long members = report.base().of(kpi, basis, Span.MONTH).row().members();
    return members == null ? Cell.of("–").in(Tone.MUTED) : members;
  }

  private static void noteCases(Table table, Report report, Kpi kpi, Basis basis) {
    Long members = report.base().of(kpi, basis, Span.MONTH).row().members();
    if (members != null) {
      report
          .checks()
          .add(
              new Check(
                  report.say("report.sheet.summary"),
                  table.reference(CASES),
                  kpi,
                  basis,
                  report.period().of(Span.MONTH),
                  Sums.Place.ALL,
                  kpi.definition().on(basis).orElseThrow().members(),
                  BigDecimal.valueOf(members)));
    }
  }
}
