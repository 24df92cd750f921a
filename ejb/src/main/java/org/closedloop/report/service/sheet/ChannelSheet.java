package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/** Where leads come from, what they cost and what they bring, channel by channel. */
@ApplicationScoped
public class ChannelSheet implements ReportSheet {

  @Override
  public String code() {
    return "channels";
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.channels"), report.scope());
    table.note(report.say("report.cost.note"));
    Funnel funnel = new Funnel(report);
    Months month = report.period().of(Span.MONTH);
    write(table, report, "month", month, funnel.byCost());
    table.chart(
        "month",
        new Chart(
            Chart.Form.BAR,
            report.say("report.channels.chart"),
            0,
            List.of(2, 3, 5),
            report.say("report.channel"),
            report.say("report.count")));
    table.pageBreak();
    write(table, report, "year", report.period().of(Span.YEAR_TO_DATE), funnel.byCost());
    write(table, report, "funnel", month, funnel.byPeriod());
  }

  private void write(Table table, Report report, String code, Months months, List<Column> columns) {
    List<Heading> labels = List.of(report.heading(Kind.TEXT, "report.channel"));
    FigureTable figures =
        new FigureTable(report, table, report.say("report.sheet.channels"), labels, columns);
    figures.begin(code, report.say("report.channels." + code, report.months(months)));
    Parts parts = Parts.channels(report, months);
    for (String channel : parts.values(columns)) {
      figures.row(parts.line(channel, List.of(report.names().channel(channel))));
    }
    figures.total(parts.total(List.of(report.say("report.total"))));
  }
}
