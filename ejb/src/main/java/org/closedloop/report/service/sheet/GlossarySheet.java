package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.catalog.Edition;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;
import org.closedloop.organisation.Department;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.statistics.Ranking;

/** What each figure means: the catalogue both departments agreed on, in the report's language. */
@ApplicationScoped
public class GlossarySheet implements ReportSheet {

  @Override
  public String code() {
    return "glossary";
  }

  @Override
  public int position() {
    return 90;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.glossary"), report.scope());
    String edition = Edition.of(report.catalog()).fingerprint();
    for (Department side : List.of(Department.MARKETING, Department.SALES)) {
      table.note(signed(report, side, edition));
    }
    table.section(
        "figures",
        null,
        report.heading(Kind.TEXT, "report.kpi"),
        Heading.sentences(report.say("report.definition")),
        Heading.sentences(report.say("report.formula")),
        report.heading(Kind.TEXT, "report.unit"),
        report.heading(Kind.TEXT, "report.bases"),
        report.heading(Kind.TEXT, "report.signal"),
        report.heading(Kind.COUNT, "report.version"),
        report.heading(Kind.TEXT, "report.code"));
    report.catalog().all().forEach(kpi -> row(table, report, kpi));
    table.pageBreak();
    table.section(
        "words",
        report.say("report.words"),
        report.heading(Kind.TEXT, "report.word"),
        Heading.sentences(report.say("report.meaning")));
    for (String word :
        List.of(
            "cohort",
            "period",
            "immature",
            "settled",
            "estimated",
            "interval",
            "not-available",
            "run",
            "known-at")) {
      table.row(
          report.say("report.word." + word),
          report.say("report.word." + word + ".meaning", Ranking.ENOUGH));
    }
  }

  /** Who signed these very definitions for a side. */
  private static String signed(Report report, Department side, String edition) {
    String name = report.say("report.approvals.side." + side.name());
    return report.frame().grounds().signatures().stream()
        .filter(given -> given.side() == side && given.edition().equals(edition))
        .map(
            given ->
                report.say(
                    "report.glossary.signed",
                    name,
                    given.signer(),
                    report.dates().dateTime(given.at())))
        .findFirst()
        .orElse(report.say("report.glossary.unsigned", name));
  }

  private static void row(Table table, Report report, Kpi kpi) {
    String key = "kpi." + kpi.code();
    List<String> bases =
        kpi.definition().bases().stream()
            .map(Basis::code)
            .map(code -> report.say("report.basis." + code))
            .toList();
    table.row(
        report.say(key),
        report.say(key + ".definition"),
        report.say(key + ".formula"),
        report.say("report.unit." + kpi.unit().code(), report.frame().currency()),
        String.join(", ", bases),
        report.say("report.signal." + kpi.signal().code()),
        kpi.version(),
        kpi.code());
  }
}
