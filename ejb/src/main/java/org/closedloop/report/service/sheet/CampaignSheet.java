package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/** What each campaign cost and what came of the leads it found. */
@ApplicationScoped
public class CampaignSheet implements ReportSheet {

  @Override
  public String code() {
    return "campaigns";
  }

  @Override
  public int position() {
    return 50;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.campaigns"), report.scope());
    table.note(report.say("report.cost.note"));
    write(table, report, "month", report.period().of(Span.MONTH));
    write(table, report, "year", report.period().of(Span.YEAR_TO_DATE));
  }

  private void write(Table table, Report report, String code, Months months) {
    List<Heading> labels =
        List.of(
            report.heading(Kind.TEXT, "report.campaign"), report.heading(Kind.TEXT, "report.code"));
    List<Column> columns = new Funnel(report).byCost();
    FigureTable figures =
        new FigureTable(report, table, report.say("report.sheet.campaigns"), labels, columns);
    figures.begin(code, report.say("report.campaigns." + code, report.months(months)));
    Parts parts = Parts.campaigns(report, months);
    for (String campaign : parts.values(columns)) {
      figures.row(parts.line(campaign, List.of(report.names().campaign(campaign), campaign)));
    }
    figures.total(parts.total(List.of(report.say("report.total"), "")));
  }
}
