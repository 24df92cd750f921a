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

/** What Marketing handed over and what Sales made of it: by month, team and reason. */
@ApplicationScoped
public class HandOffSheet implements ReportSheet {

  @Override
  public String code() {
    return "hand-offs";
  }

  @Override
  public int position() {
    return 32;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.hand-offs"), report.scope());
    table.note(report.say("report.hand-offs.note"));
    Together together = new Together(report);
    Sections sections = new Sections(report, table, code());
    Months month = report.period().of(Span.MONTH);
    Months year = report.period().of(Span.YEAR_TO_DATE);
    sections.months("months", together.handOffs());
    table.chart(
        "months",
        new Chart(
            Chart.Form.BAR,
            report.say("report.hand-offs.chart"),
            0,
            List.of(2, 3, 4, 6),
            report.say("report.month"),
            report.say("report.hand-offs.count")));
    table.pageBreak();
    sections.by(Dimension.TEAM, "teams", month, together.handOffs());
    sections.by(Dimension.TEAM, "teams-year", year, together.handOffs());
    sections.by(Dimension.REASON, "reasons", month, together.reasons());
    sections.by(Dimension.REASON, "reasons-year", year, together.reasons());
    sections.months("returns", together.returns());
  }
}
