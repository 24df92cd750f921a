package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.SheetFacts;

/** The first page: which month, as known when, and what is on which sheet. */
@ApplicationScoped
public class CoverSheet implements ReportSheet {

  @Override
  public String code() {
    return "cover";
  }

  @Override
  public int position() {
    return 0;
  }

  @Override
  public Turn turn() {
    return Turn.CONTENTS;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(
        report.say("report.title", report.dates().month(report.period().month())),
        report.say("report.cover.scope"));
    table.section(
        "facts",
        null,
        report.heading(Kind.TEXT, "report.fact"),
        Heading.sentences(report.say("report.fact.value")));
    facts(table, report);
    table.section(
        "contents",
        report.say("report.contents"),
        report.heading(Kind.TEXT, "report.sheet"),
        Heading.sentences(report.say("report.shows")),
        report.heading(Kind.COUNT, "report.rows"));
    for (SheetFacts sheet : report.sheets()) {
      table.row(
          Cell.link(sheet.name(), sheet.code()),
          report.say("report.sheet." + sheet.code() + ".shows"),
          sheet.fingerprint() == null ? Cell.of("–").in(Tone.MUTED) : sheet.rows());
    }
  }

  private static void facts(Table table, Report report) {
    table.row(report.say("report.fact.month"), report.dates().month(report.period().month()));
    table.row(
        report.say("report.fact.state"),
        report.isFrozen()
            ? Cell.of(report.say("report.state.frozen")).in(Tone.GOOD)
            : Cell.of(report.say("report.state.published")));
    table.row(report.say("report.fact.run"), String.valueOf(report.run().id()));
    table.row(report.say("report.fact.known-at"), report.dates().dateTime(report.run().knownAt()));
    table.row(report.say("report.fact.zone"), report.run().zone().getId());
    table.row(report.say("report.fact.currency"), report.frame().currency());
    table.row(
        report.say("report.fact.proof"),
        Cell.of(report.say("report.fact.proof.value", report.checks().size())).in(Tone.GOOD));
  }
}
