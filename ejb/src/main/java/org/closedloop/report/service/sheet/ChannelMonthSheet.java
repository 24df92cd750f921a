package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Sums;

/** The funnel by channel and month, one line each: to be filtered, sorted and pivoted. */
@ApplicationScoped
public class ChannelMonthSheet implements ReportSheet {

  private static final Cut CHANNEL = Cut.by(Dimension.CHANNEL);

  @Override
  public String code() {
    return "channel-months";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.channel-months"), report.scope());
    table.note(report.say("report.channel-months.note"));
    Funnel funnel = new Funnel(report);
    write(table, report, "period", funnel.byPeriod());
    write(table, report, "cohort", funnel.byCohort());
  }

  private void write(Table table, Report report, String code, List<Column> columns) {
    List<Heading> labels =
        List.of(
            report.heading(Kind.MONTH, "report.month"),
            report.heading(Kind.TEXT, "report.channel"));
    String name = report.say("report.sheet.channel-months");
    FigureTable figures = new FigureTable(report, table, name, labels, columns);
    figures.begin(code, report.say("report.funnel." + code));
    Months trend = report.period().trend();
    for (YearMonth month : trend.each()) {
      for (String channel : channels(report, columns, month)) {
        figures.row(
            new Line(
                List.of(month, report.names().channel(channel)),
                Months.of(month),
                Sums.Place.of(Dimension.CHANNEL, channel),
                (kpi, basis) ->
                    report
                        .figures()
                        .monthlyCut(kpi, basis, trend, CHANNEL)
                        .getOrDefault(month, Map.of())
                        .get(channel)));
      }
    }
  }

  /** The channels in which anything the columns show was booked in the month. */
  private static SortedSet<String> channels(Report report, List<Column> columns, YearMonth month) {
    SortedSet<String> channels = new TreeSet<>();
    for (Column column : columns) {
      if (column instanceof Column.Amount amount) {
        channels.addAll(
            report
                .figures()
                .monthlyCut(amount.kpi(), amount.basis(), report.period().trend(), CHANNEL)
                .getOrDefault(month, Map.of())
                .keySet());
      }
    }
    return channels;
  }
}
