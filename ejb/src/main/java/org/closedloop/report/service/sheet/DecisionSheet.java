package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Decision;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/** What was decided in the month: disputes, contracts, rules, definitions and months signed. */
@ApplicationScoped
public class DecisionSheet implements ReportSheet {

  @Override
  public String code() {
    return "decisions";
  }

  @Override
  public int position() {
    return 56;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.decisions"), report.scope());
    List<Decision> decisions =
        report.evidence().decisions(report.period().of(Span.MONTH), report.run());
    if (decisions.isEmpty()) {
      table.note(report.say("report.decisions.none"));
      return;
    }
    table.note(report.say("report.decisions.note"));
    table.section(
        "decisions",
        null,
        report.heading(Kind.TIME, "report.decisions.at"),
        report.heading(Kind.TEXT, "report.decisions.kind"),
        report.heading(Kind.TEXT, "report.decisions.about"),
        Heading.sentences(report.say("report.decisions.what")),
        report.heading(Kind.TEXT, "report.decisions.side"));
    for (Decision decision : decisions) {
      String kind = "report.decision." + decision.kind().name();
      table.row(
          decision.at().atZone(report.run().zone()).toLocalDateTime(),
          report.say(kind),
          decision.subject(),
          decision.words() == null
              ? report.say(kind + ".what")
              : report.sayOr("handoff.ruling." + decision.words(), decision.words()),
          decision.side() == null
              ? null
              : report.sayOr("report.approvals.side." + decision.side(), decision.side()));
    }
  }
}
