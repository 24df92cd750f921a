package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.Chart;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/** Where qualified leads are lost between Marketing and Sales, split so that the parts add up. */
@ApplicationScoped
public class GapSheet implements ReportSheet {

  @Override
  public String code() {
    return "gap";
  }

  @Override
  public int position() {
    return 34;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.gap"), report.scope());
    table.note(report.say("report.gap.note"));
    Together together = new Together(report);
    Sections sections = new Sections(report, table, code());
    Months month = report.period().of(Span.MONTH);
    Months year = report.period().of(Span.YEAR_TO_DATE);
    sections.months("months", together.gap());
    table.chart(
        "months",
        new Chart(
            Chart.Form.BAR,
            report.say("report.gap.chart"),
            0,
            List.of(3, 4, 5, 6, 7),
            report.say("report.month"),
            report.say("report.count")));
    table.pageBreak();
    sections.by(Dimension.CHANNEL, "channels", month, together.gap());
    sections.by(Dimension.TEAM, "teams", month, together.gap());
    sections.by(Dimension.REASON, "reasons", month, together.gapReasons());
    sections.by(Dimension.REASON, "reasons-year", year, together.gapReasons());
  }
}
