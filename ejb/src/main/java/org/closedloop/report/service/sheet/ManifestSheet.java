package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.closedloop.kpi.Fingerprint;
import org.closedloop.kpi.Kpi;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
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
    fact(table, report, "currency", report.frame().currency());
    fact(table, report, "leads", String.valueOf(run.leads()));
    fact(table, report, "postings", String.valueOf(run.postings()));
    fact(table, report, "ledger-hash", run.hash());
    fact(table, report, "checks", String.valueOf(report.checks().size()));
    fact(table, report, "hash", hash(report.sheets()));
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

  /** One proof of all sheets: equal exactly if all of their values are. */
  private static String hash(List<SheetFacts> sheets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SheetFacts sheet : sheets) {
        digest.update(
            (sheet.code() + ' ' + sheet.fingerprint() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform knows SHA-256", e);
    }
  }
}
