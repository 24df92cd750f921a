package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Sums;

/** The funnel month by month: what happened, and what became of the leads of each month. */
@ApplicationScoped
public class FunnelSheet implements ReportSheet {

  @Override
  public String code() {
    return "funnel";
  }

  @Override
  public int position() {
    return 20;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.funnel"), report.scope());
    Funnel funnel = new Funnel(report);
    write(table, report, "period", funnel.byPeriod());
    chart(table, report, "period", Chart.Form.LINE, List.of(1, 2, 4, 6), "report.count");
    table.pageBreak();
    write(table, report, "cohort", funnel.byCohort());
    chart(table, report, "cohort", Chart.Form.LINE, List.of(6, 7, 9), "report.share");
    table.note(report.say("report.immature.note"));
    table.pageBreak();
    write(table, report, "intervals", funnel.intervals());
    table.note(report.say("report.funnel.interval"));
    table.pageBreak();
    chart(table, report, "revenue", Chart.Form.BAR, List.of(7), "report.revenue");
  }

  /** Revenue stands in the table of the period. */
  private static void chart(
      Table table, Report report, String code, Chart.Form form, List<Integer> series, String unit) {
    table.chart(
        code.equals("cohort") ? "cohort" : "period",
        new Chart(
            form,
            report.say("report.funnel." + code + ".chart"),
            0,
            series,
            report.say("report.funnel." + code + ".across"),
            report.say(unit, report.frame().currency())));
  }

  private void write(Table table, Report report, String code, List<Column> columns) {
    List<Heading> labels = List.of(report.heading(Kind.MONTH, "report.month"));
    FigureTable figures =
        new FigureTable(report, table, report.say("report.sheet.funnel"), labels, columns);
    figures.begin(code, report.say("report.funnel." + code));
    Months trend = report.period().trend();
    for (YearMonth month : trend.each()) {
      figures.row(
          new Line(
              List.of(month),
              Months.of(month),
              Sums.Place.ALL,
              (kpi, basis) -> report.figures().monthly(kpi, basis, trend).get(month)));
    }
  }
}
