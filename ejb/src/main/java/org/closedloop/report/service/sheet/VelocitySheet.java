package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.COHORT;
import static org.closedloop.kpi.Basis.PERIOD;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Sums;
import org.closedloop.velocity.Passage;
import org.closedloop.velocity.service.Spell;

/** How long leads take from step to step, month by month, and how fast deals become money. */
@ApplicationScoped
public class VelocitySheet implements ReportSheet {

  @Override
  public String code() {
    return "velocity";
  }

  @Override
  public int position() {
    return 27;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.velocity"), report.scope());
    table.note(report.say("velocity.sheet.note"));
    table.note(report.say("velocity.sheet.ages"));
    new Writing(table, report).write();
  }

  /** The tables of one report. */
  private static final class Writing {

    private final Table table;
    private final Report report;
    private final Months trend;
    private final List<Passage> whole;
    private final Map<String, Map<Object, Passage>> parts = new HashMap<>();

    Writing(Table table, Report report) {
      this.table = table;
      this.report = report;
      trend = report.period().trend();
      Spell spell =
          new Spell(
              trend.startInclusive(),
              trend.endExclusive(),
              Map.of(),
              report.run(),
              report.frame().frozen());
      whole = report.speeds().velocity(spell).passages();
      report
          .speeds()
          .months(spell)
          .forEach(
              (month, passages) ->
                  passages.forEach(
                      passage ->
                          parts
                              .computeIfAbsent(passage.transition(), any -> new HashMap<>())
                              .put(month, passage)));
    }

    void write() {
      overview();
      table.pageBreak();
      money();
      for (Passage passage : whole) {
        table.pageBreak();
        byMonth(passage);
      }
    }

    private void overview() {
      table.section(
          "transitions",
          report.say("velocity.sheet.all", report.months(trend)),
          report.heading(Kind.TEXT, "velocity.transition"),
          report.heading(Kind.COUNT, "velocity.entered"),
          report.heading(Kind.COUNT, "velocity.reached"),
          report.heading(Kind.COUNT, "velocity.open"),
          report.heading(Kind.DAYS, "velocity.sheet.median"),
          report.heading(Kind.DAYS, "velocity.sheet.ninetieth"),
          report.heading(Kind.DAYS, "velocity.sheet.mean"));
      for (Passage passage : whole) {
        table.row(
            name(passage),
            passage.entered(),
            passage.reached(),
            Cell.formula("{1}-{2}", passage.open()),
            age(passage.median()),
            age(passage.ninetieth()),
            mean(passage));
      }
    }

    /** What the run knows of each month's leads, the open ones counted up to their age. */
    private void byMonth(Passage all) {
      Map<Object, Passage> passages = new HashMap<>(parts.getOrDefault(all.transition(), Map.of()));
      String total = report.say("velocity.sheet.total");
      passages.put(total, all);
      Kpi rate = report.figures().kpi(all.transition() + "-rate");
      List<Column> columns =
          List.of(
              Column.Amount.below(report.heading(Kind.COUNT, "velocity.entered"), rate, COHORT),
              Column.Amount.above(report.heading(Kind.COUNT, "velocity.reached"), rate, COHORT),
              new Column.Rest(report.heading(Kind.COUNT, "velocity.open"), 0, 1, 1),
              new Column.Quotient(report.heading(Kind.RATE, "velocity.sheet.share"), 1, 0),
              given("velocity.sheet.median", passages, passage -> age(passage.median())),
              given("velocity.sheet.ninetieth", passages, passage -> age(passage.ninetieth())),
              given("velocity.sheet.mean", passages, Writing::mean),
              new Column.State(report.heading(Kind.TEXT, "report.state"), rate, COHORT));
      FigureTable figures = figures(columns);
      figures.begin(all.transition(), report.say("velocity.sheet.months", name(all)));
      for (YearMonth month : trend.each()) {
        figures.row(
            new Line(
                List.of(month),
                Months.of(month),
                Sums.Place.ALL,
                (kpi, basis) -> report.figures().monthly(kpi, basis, trend).get(month)));
      }
      figures.total(
          new Line(
              List.of(total),
              trend,
              Sums.Place.ALL,
              (kpi, basis) -> report.figures().total(kpi, basis, trend)));
      table.pageBreak(); // a page holds the months or the diagram, not both
      table.chart(
          all.transition(),
          new Chart(
              Chart.Form.LINE,
              report.say("velocity.sheet.chart", name(all)),
              0,
              List.of(5, 7),
              report.say("report.cohorts.across"),
              report.say("velocity.sheet.days")));
    }

    /** Opportunities x win rate x average deal / cycle, all of the month. */
    private void money() {
      Kpi cycle = report.figures().kpi("sales-cycle-median");
      List<Column> columns =
          List.of(
              amount(Kind.COUNT, "kpi.opportunities", "opportunities", true),
              amount(Kind.COUNT, "kpi.won-deals", "win-rate", true),
              amount(Kind.COUNT, "winloss.count", "win-rate", false),
              Column.Amount.above(
                  report.money(Kind.CENTS, "kpi.revenue-won"),
                  report.figures().kpi("revenue-won"),
                  PERIOD),
              new Column.Quotient(report.heading(Kind.RATE, "kpi.win-rate"), 1, 2),
              new Column.Quotient(report.money(Kind.CENTS, "kpi.average-deal"), 3, 1),
              new Column.Given(
                  report.heading(Kind.DAYS, "kpi.sales-cycle-median"),
                  line -> orNone(value(line, cycle))),
              new Column.Given(
                  report.money(Kind.CENTS, "velocity.sheet.perDay"), line -> perDay(line, cycle)));
      FigureTable figures = figures(columns);
      figures.begin("pipeline", report.say("velocity.sheet.pipeline"));
      for (YearMonth month : trend.each()) {
        figures.row(
            new Line(
                List.of(month),
                Months.of(month),
                Sums.Place.ALL,
                (kpi, basis) -> report.figures().monthly(kpi, basis, trend).get(month)));
      }
      table.pageBreak();
      table.chart(
          "pipeline",
          new Chart(
              Chart.Form.LINE,
              report.say("velocity.sheet.pipeline"),
              0,
              List.of(8),
              report.say("report.month"),
              report.say("report.revenue", report.frame().currency())));
    }

    private Cell perDay(Line line, Kpi cycle) {
      BigDecimal days = value(line, cycle);
      KpiRow rate = figure(line, report.figures().kpi("win-rate"));
      BigDecimal perDay =
          days == null || days.signum() == 0 || rate.denominator().signum() == 0
              ? null
              : figure(line, report.figures().kpi("opportunities"))
                  .numerator()
                  .multiply(figure(line, report.figures().kpi("revenue-won")).numerator())
                  .divide(rate.denominator().multiply(days), MathContext.DECIMAL64);
      return Cell.formula(
          "IFERROR({1}*{5}*{6}/{7},\"" + Cell.NOT_AVAILABLE + "\")", orNone(perDay));
    }

    private static BigDecimal value(Line line, Kpi kpi) {
      return figure(line, kpi).value();
    }

    private static KpiRow figure(Line line, Kpi kpi) {
      return line.figure().apply(kpi, PERIOD);
    }

    private static Object orNone(BigDecimal value) {
      return value == null ? Cell.NOT_AVAILABLE : value;
    }

    private Column amount(Kind kind, String heading, String code, boolean above) {
      Kpi kpi = report.figures().kpi(code);
      Heading head = report.heading(kind, heading);
      return above
          ? Column.Amount.above(head, kpi, PERIOD)
          : Column.Amount.below(head, kpi, PERIOD);
    }

    private FigureTable figures(List<Column> columns) {
      return new FigureTable(
          report,
          table,
          report.say("report.sheet.velocity"),
          List.of(report.heading(Kind.MONTH, "report.month")),
          columns);
    }

    private Column given(
        String heading, Map<Object, Passage> passages, Function<Passage, Object> cell) {
      return new Column.Given(
          report.heading(Kind.DAYS, heading),
          line -> {
            Passage passage = passages.get(line.labels().get(0));
            return passage == null ? null : cell.apply(passage);
          });
    }

    private String name(Passage passage) {
      return report.say("velocity.transition." + passage.transition());
    }

    /** Empty where so many never get there. */
    private static Object age(OptionalInt days) {
      return days.isPresent() ? Integer.valueOf(days.getAsInt()) : null;
    }

    private static Object mean(Passage passage) {
      return passage.mean().isPresent()
          ? new BigDecimal(passage.mean().getAsDouble(), MathContext.DECIMAL32)
          : null;
    }
  }
}
