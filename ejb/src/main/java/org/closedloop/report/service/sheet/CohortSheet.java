package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.CohortAtAge;
import org.closedloop.kpi.service.CohortCurve;
import org.closedloop.kpi.service.Question;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Sums;
import org.closedloop.statistics.Ranking;

/** How the cohorts of each month convert with age; what is young is estimated and says so. */
@ApplicationScoped
public class CohortSheet implements ReportSheet {

  private static final List<String> RATES = List.of("lead-to-customer-rate", "mql-to-sql-rate");
  private static final List<Integer> AGES = List.of(30, 90, 180);

  /** The age at which channels are compared. */
  private static final int COMPARED = 90;

  private static final Cut CHANNEL = Cut.by(Dimension.CHANNEL);

  @Override
  public String code() {
    return "cohorts";
  }

  @Override
  public int position() {
    return 25;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.cohorts"), report.scope());
    table.note(report.say("report.cohorts.note"));
    table.note(report.say("report.cohorts.estimated"));
    table.note(report.say("report.cohorts.interval", String.valueOf(report.run().id())));
    table.note(report.say("report.cohorts.few", Ranking.ENOUGH));
    for (String rate : RATES) {
      new Writing(table, report, report.figures().kpi(rate)).write();
      table.pageBreak();
    }
  }

  /** The tables of one rate. */
  private record Writing(Table table, Report report, Kpi kpi) {

    void write() {
      byMonth();
      List<Integer> shares =
          IntStream.range(0, AGES.size()).mapToObj(number -> 8 + 3 * number).toList();
      table.chart(
          kpi.code(),
          new Chart(
              Chart.Form.LINE,
              report.say("report.cohorts.chart", name()),
              0,
              shares,
              report.say("report.cohorts.across"),
              report.say("report.share")));
      byChannel();
    }

    private String name() {
      return report.say("kpi." + kpi.code());
    }

    private void byMonth() {
      Map<Object, CohortCurve> curves = new LinkedHashMap<>();
      for (CohortCurve curve : curves(Grain.MONTH, List.of())) {
        curves.put(YearMonth.from(curve.period().startInclusive()), curve);
      }
      List<Column> columns = counted();
      columns.add(
          new Column.Given(
              report.heading(Kind.RATE, "report.cohorts.settled"),
              line -> settled(curves.get(line.labels().get(0)))));
      columns.add(new Column.State(report.heading(Kind.TEXT, "report.state"), kpi, Basis.COHORT));
      for (int age : AGES) {
        columns.add(at("report.cohorts.age", age, curves, CohortAtAge::share));
        columns.add(at("report.cohorts.low.age", age, curves, at -> at.interval().low()));
        columns.add(at("report.cohorts.high.age", age, curves, at -> at.interval().high()));
      }
      FigureTable figures = figures(report.heading(Kind.MONTH, "report.month"), columns);
      figures.begin(kpi.code(), report.say("report.cohorts.months", name()));
      Months trend = report.period().trend();
      for (YearMonth month : trend.each()) {
        figures.row(
            new Line(
                List.of(month),
                Months.of(month),
                Sums.Place.ALL,
                (asked, basis) -> report.figures().monthly(asked, basis, trend).get(month)));
      }
    }

    /** The best first; channels of whom too few are that old stand at the end. */
    private void byChannel() {
      Map<Object, CohortCurve> curves = new LinkedHashMap<>();
      curves(Grain.TOTAL, List.of(CHANNEL)).stream()
          .sorted(
              Comparator.comparing(CohortSheet::hasNoPlace)
                  .thenComparing(
                      curve -> curve.at(COMPARED).map(CohortAtAge::share).orElse(-1.0),
                      Comparator.reverseOrder())
                  .thenComparing(curve -> curve.slice().get(CHANNEL.code())))
          .forEach(curve -> curves.put(curve.slice().get(CHANNEL.code()), curve));
      if (curves.isEmpty()) {
        return;
      }
      Map<Object, CohortCurve> named = new LinkedHashMap<>();
      curves.forEach((channel, curve) -> named.put(channelName(channel), curve));
      List<Column> columns = counted();
      columns.add(
          new Column.Given(
              Heading.of(Kind.COUNT, report.say("report.cohorts.reached", COMPARED)),
              line ->
                  named
                      .get(line.labels().get(0))
                      .at(COMPARED)
                      .map(CohortAtAge::reached)
                      .orElse(0L)));
      columns.add(at("report.cohorts.age", COMPARED, named, CohortAtAge::share));
      columns.add(at("report.cohorts.low.age", COMPARED, named, at -> at.interval().low()));
      columns.add(at("report.cohorts.high.age", COMPARED, named, at -> at.interval().high()));
      FigureTable figures = figures(report.heading(Kind.TEXT, "report.channel"), columns);
      Months trend = report.period().trend();
      figures.begin(
          kpi.code() + "-channels",
          report.say("report.cohorts.channels", name(), COMPARED, report.months(trend)));
      for (Object channel : curves.keySet()) {
        figures.row(
            new Line(
                List.of(channelName(channel)),
                trend,
                Sums.Place.of(Dimension.CHANNEL, (String) channel),
                (asked, basis) -> report.figures().cut(asked, basis, trend, CHANNEL).get(channel)));
      }
    }

    private String channelName(Object channel) {
      return report.names().channel((String) channel);
    }

    private FigureTable figures(Heading label, List<Column> columns) {
      return new FigureTable(
          report, table, report.say("report.sheet.cohorts"), List.of(label), columns);
    }

    /** Who entered, who has converted by now, the share and where it lies. */
    private List<Column> counted() {
      List<Column> columns = new ArrayList<>();
      columns.add(
          Column.Amount.below(
              report.heading(Kind.COUNT, "report.cohorts.entered"), kpi, Basis.COHORT));
      columns.add(
          Column.Amount.above(
              report.heading(Kind.COUNT, "report.cohorts.converted"), kpi, Basis.COHORT));
      columns.add(new Column.Quotient(report.heading(Kind.RATE, "report.cohorts.rate"), 1, 0));
      columns.add(new Column.Bound(report.heading(Kind.RATE, "report.cohorts.low"), 1, 0, false));
      columns.add(new Column.Bound(report.heading(Kind.RATE, "report.cohorts.high"), 1, 0, true));
      return columns;
    }

    private List<CohortCurve> curves(Grain grain, List<Cut> by) {
      Months trend = report.period().trend();
      return report
          .cohorts()
          .curves(
              new Question(
                  kpi,
                  trend.startInclusive(),
                  trend.endExclusive(),
                  grain,
                  Basis.COHORT,
                  by,
                  Map.of(),
                  report.run()));
    }

    private Column at(
        String key, int age, Map<Object, CohortCurve> curves, Function<CohortAtAge, Double> value) {
      return new Column.Given(
          Heading.of(Kind.RATE, report.say(key, age)),
          line ->
              curves
                  .get(line.labels().get(0))
                  .at(age)
                  .map(
                      at ->
                          Cell.of(fraction(value.apply(at)))
                              .in(at.counted() ? Tone.PLAIN : Tone.WARNING))
                  .orElse(null));
    }
  }

  private static boolean hasNoPlace(CohortCurve curve) {
    return !Ranking.deservesPlace(curve.at(COMPARED).map(CohortAtAge::reached).orElse(0L));
  }

  private static Object settled(CohortCurve curve) {
    return curve.leads() == 0
        ? Cell.NOT_AVAILABLE
        : fraction((double) curve.settled() / curve.leads());
  }

  private static BigDecimal fraction(double value) {
    return new BigDecimal(value, MathContext.DECIMAL32);
  }
}
