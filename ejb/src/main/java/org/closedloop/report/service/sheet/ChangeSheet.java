package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeLead;
import org.closedloop.kpi.service.BridgeStep;
import org.closedloop.kpi.service.ChangedFigure;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.Question;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;

/** What figures of earlier months say now, what they said before, and why. */
@ApplicationScoped
public class ChangeSheet implements ReportSheet {

  /** So many changes are explained cause by cause, the largest first. */
  private static final int EXPLAINED = 40;

  /** So many are drawn step by step, with the leads of each cause. */
  private static final int DRAWN = 5;

  @Override
  public String code() {
    return "changes";
  }

  @Override
  public int position() {
    return 55;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.changes"), report.scope());
    PublishedRun earlier = report.frame().earlier();
    table.note(
        earlier == null
            ? report.say("report.changes.first")
            : report.say(
                "report.changes.note",
                String.valueOf(earlier.id()),
                report.dates().dateTime(earlier.knownAt()),
                String.valueOf(report.run().id())));
    List<ChangedFigure> changed = changed(report, earlier);
    int explained = Math.min(EXPLAINED, changed.size());
    if (earlier != null) {
      table.note(
          report.say(
              "report.changes.explained",
              String.valueOf(explained),
              String.valueOf(changed.size()),
              String.valueOf(Math.min(DRAWN, explained))));
    }
    figures(table, report, changed);
    List<Bridge> bridges =
        changed.stream()
            .limit(EXPLAINED)
            .map(figure -> report.bridges().between(earlier, figure.question(report.run())))
            .toList();
    causes(table, report, bridges);
    drawn(table, report, bridges.stream().limit(DRAWN).toList());
  }

  /** In the months before the one reported, as the workbook before showed them. */
  private static List<ChangedFigure> changed(Report report, PublishedRun earlier) {
    Months trend = report.period().trend();
    return earlier == null
        ? List.of()
        : report
            .bridges()
            .changed(
                earlier, report.run(), trend.startInclusive(), report.period().month().atDay(1));
  }

  private static void figures(Table table, Report report, List<ChangedFigure> changed) {
    table.section(
        "figures",
        report.say("report.changes.figures"),
        report.heading(Kind.TEXT, "report.kpi"),
        report.heading(Kind.TEXT, "report.basis"),
        report.heading(Kind.MONTH, "report.month"),
        report.heading(Kind.TEXT, "report.unit"),
        report.heading(Kind.COUNT, "report.changes.before"),
        report.heading(Kind.COUNT, "report.changes.after"),
        report.heading(Kind.COUNT, "report.changes.difference"));
    for (ChangedFigure figure : changed) {
      Kpi kpi = figure.kpi();
      table.row(
          report.say("kpi." + kpi.code()),
          report.say("report.basis." + figure.basis().code()),
          YearMonth.from(figure.period().startInclusive()),
          report.say("report.unit." + kpi.unit().code(), report.frame().currency()),
          cell(kpi, figure.before()),
          cell(kpi, figure.after()),
          Cell.of(
              Kinds.of(kpi.unit()),
              orNothing(figure.after()).subtract(orNothing(figure.before()))));
    }
  }

  private static void causes(Table table, Report report, List<Bridge> bridges) {
    table.section(
        "causes",
        report.say("report.changes.causes"),
        report.heading(Kind.TEXT, "report.kpi"),
        report.heading(Kind.TEXT, "report.basis"),
        report.heading(Kind.MONTH, "report.month"),
        Heading.text(report.say("report.changes.cause")),
        report.heading(Kind.COUNT, "report.changes.difference"),
        report.heading(Kind.COUNT, "report.changes.leads"),
        report.heading(Kind.TEXT, "report.changes.examples"));
    for (Bridge bridge : bridges) {
      Question question = bridge.question();
      for (BridgeStep step : bridge.steps()) {
        table.row(
            report.say("kpi." + question.kpi().code()),
            report.say("report.basis." + question.basis().code()),
            YearMonth.from(question.from()),
            report.say(step.cause().key()),
            Cell.of(Kinds.of(question.kpi().unit()), step.change()),
            step.leads(),
            step.examples().stream().map(BridgeLead::key).collect(Collectors.joining(", ")));
      }
    }
  }

  /** The largest changes as steps and as pictures, then the leads behind their causes. */
  private static void drawn(Table table, Report report, List<Bridge> bridges) {
    Waterfall waterfall = new Waterfall(table, report);
    for (int i = 0; i < bridges.size(); i++) {
      table.pageBreak();
      waterfall.draw("steps-" + (i + 1), name(report, bridges.get(i)), bridges.get(i));
    }
    if (bridges.isEmpty()) {
      return;
    }
    table.pageBreak();
    waterfall.beginLeads();
    for (Bridge bridge : bridges) {
      for (BridgeStep step : bridge.steps()) {
        report
            .bridges()
            .leads(bridge.earlier(), bridge.question(), step.cause(), Waterfall.LEADS)
            .forEach(member -> waterfall.member(name(report, bridge), step, member));
      }
    }
  }

  private static String name(Report report, Bridge bridge) {
    Question question = bridge.question();
    return report.say("kpi." + question.kpi().code())
        + " "
        + report.months(Months.of(YearMonth.from(question.from())));
  }

  private static Cell cell(Kpi kpi, BigDecimal value) {
    return Cell.of(Kinds.of(kpi.unit()), value == null ? Cell.NOT_AVAILABLE : value);
  }

  private static BigDecimal orNothing(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
