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

/** What Marketing, Sales and others promised each other, and what they kept. */
@ApplicationScoped
public class SlaSheet implements ReportSheet {

  private static final List<String> SIDES = List.of("sales", "marketing", "others");
  private static final List<String> TRANSITIONS =
      List.of(
          "lead-to-mql",
          "mql-to-sal",
          "mql-to-sql",
          "sql-to-opportunity",
          "opportunity-to-customer");

  @Override
  public String code() {
    return "sla";
  }

  @Override
  public int position() {
    return 31;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.sla"), report.scope());
    table.note(report.say("report.sla.note"));
    Together together = new Together(report);
    Sections sections = new Sections(report, table, code());
    Months month = report.period().of(Span.MONTH);
    Months year = report.period().of(Span.YEAR_TO_DATE);
    sections.months("months", together.bothSides());
    table.chart(
        "months",
        new Chart(
            Chart.Form.LINE,
            report.say("report.sla.chart"),
            0,
            List.of(3, 6, 9),
            report.say("report.month"),
            report.say("report.compliance")));
    table.pageBreak();
    for (String side : SIDES) {
      List<Column> promises = together.promises("sla-compliance-" + side);
      sections.by(Dimension.OBLIGATION, side, month, promises);
      sections.by(Dimension.OBLIGATION, side + "-year", year, promises);
    }
    sections.by(Dimension.TEAM, "teams", month, together.promises("sla-compliance-sales"));
    sections.by(Dimension.OBLIGATION, "unjudged", year, together.unjudged());
    table.pageBreak();
    sections.months("volume", together.volume());
    sections.by(Dimension.AGREEMENT, "volume-version", year, together.volume());
    for (String transition : TRANSITIONS) {
      sections.by(Dimension.AGREEMENT, transition, year, together.attainment(transition));
    }
  }
}
