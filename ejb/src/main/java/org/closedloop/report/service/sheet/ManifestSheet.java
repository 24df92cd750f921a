package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.Fingerprint;
import org.closedloop.kpi.Kpi;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Proof;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.RunFacts;
import org.closedloop.report.service.SheetFacts;

/** From what the workbook was made, so that it can be made again and found to be equal. */
@ApplicationScoped
public class ManifestSheet implements ReportSheet {

  @Override
  public String code() {
    return "manifest";
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public Turn turn() {
    return Turn.MANIFEST;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.manifest"), report.scope());
    table.note(report.say("report.manifest.note"));
    table.section(
        "facts",
        null,
        report.heading(Kind.TEXT, "report.fact"),
        Heading.sentences(report.say("report.fact.value")));
    facts(table, report);
    sheets(table, report);
    definitions(table, report);
  }

  private static void facts(Table table, Report report) {
    RunFacts run = report.evidence().facts(report.run());
    fact(table, report, "report", "management");
    fact(table, report, "month", report.period().month().toString());
    fact(table, report, "language", report.frame().language().getLanguage());
    fact(table, report, "run", String.valueOf(report.run().id()));
    fact(table, report, "scope", run.scope());
    fact(table, report, "known-at", report.run().knownAt().toString());
    fact(table, report, "published-at", report.run().publishedAt().toString());
    fact(table, report, "zone", report.run().zone().getId());
    fact(
        table,
        report,
        "frozen",
        said(
            report.frame().frozen().months().entrySet().stream()
                .map(month -> month.getKey() + ": " + month.getValue().id())
                .toList()));
    fact(
        table,
        report,
        "compared-with",
        report.frame().earlier() == null ? null : String.valueOf(report.frame().earlier().id()));
    fact(table, report, "as-of", report.run().knownDay().toString());
    fact(table, report, "basis", "cohort, period");
    fact(table, report, "agreements", said(report.frame().grounds().agreements()));
    fact(table, report, "models", said(report.frame().grounds().models()));
    fact(table, report, "currency", report.frame().currency());
    fact(table, report, "leads", String.valueOf(run.leads()));
    fact(table, report, "postings", String.valueOf(run.postings()));
    fact(table, report, "ledger-hash", run.hash());
    fact(table, report, "checks", String.valueOf(report.checks().size()));
    fact(table, report, "hash", Proof.of(report.sheets()).hash());
  }

  private static String said(List<String> versions) {
    return versions.isEmpty() ? null : String.join(", ", versions);
  }

  private static void fact(Table table, Report report, String name, String value) {
    table.row(report.say("report.fact." + name), value == null ? "–" : value);
  }

  private static void sheets(Table table, Report report) {
    table.section(
        "sheets",
        report.say("report.manifest.sheets"),
        report.heading(Kind.TEXT, "report.sheet"),
        Heading.sentences(report.say("report.fingerprint")),
        report.heading(Kind.COUNT, "report.rows"));
    for (SheetFacts sheet : report.sheets()) {
      if (sheet.fingerprint() != null) {
        table.row(sheet.name(), sheet.fingerprint(), sheet.rows());
      }
    }
  }

  private static void definitions(Table table, Report report) {
    table.section(
        "definitions",
        report.say("report.manifest.definitions"),
        report.heading(Kind.TEXT, "report.code"),
        Heading.sentences(report.say("report.fingerprint")),
        report.heading(Kind.COUNT, "report.version"));
    for (Kpi kpi : report.catalog().all()) {
      table.row(kpi.code(), Fingerprint.of(kpi).hex(), kpi.version());
    }
  }
}
