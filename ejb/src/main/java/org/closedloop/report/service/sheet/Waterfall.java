package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeMember;
import org.closedloop.kpi.service.BridgeStep;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Report;

/** One changed figure step by step, from what it said before to what it says now. */
final class Waterfall {

  /** So many leads are named for each cause, those that changed most first. */
  static final int LEADS = 20;

  private static final int FLOOR = 2;
  private static final int LEVEL = 3;
  private static final int RISE = 4;
  private static final int FALL = 5;

  private final Table table;
  private final Report report;

  Waterfall(Table table, Report report) {
    this.table = table;
    this.report = report;
  }

  /**
   * The table and its picture. A figure that passes below zero has no picture: its bars would stand
   * on nothing.
   *
   * @param code names the table
   * @param name what the figure is called, with its month
   */
  void draw(String code, String name, Bridge bridge) {
    Kind kind = Kinds.of(bridge.question().kpi().unit());
    String unit =
        report.say(
            "report.unit." + bridge.question().kpi().unit().code(), report.frame().currency());
    table.section(
        code,
        name,
        report.heading(Kind.TEXT, "report.changes.step"),
        Heading.of(kind, report.say("report.changes.difference")),
        Heading.of(kind, report.say("report.changes.floor")),
        Heading.of(kind, report.say("report.changes.level")),
        Heading.of(kind, report.say("report.changes.rise")),
        Heading.of(kind, report.say("report.changes.fall")));
    BigDecimal reached = bridge.start();
    boolean above = reached.signum() >= 0;
    table.row(report.say("report.changes.before"), null, null, reached, null, null);
    for (BridgeStep step : bridge.steps()) {
      BigDecimal next = reached.add(step.change());
      above &= next.signum() >= 0;
      boolean rises = step.change().signum() >= 0;
      table.row(
          report.say(step.cause().key()),
          step.change(),
          reached.min(next),
          null,
          rises ? step.change() : null,
          rises ? null : step.change().negate());
      reached = next;
    }
    table.row(
        report.say("report.changes.after"),
        Cell.sum(1, bridge.difference()),
        null,
        reached,
        null,
        null);
    if (above) {
      table.chart(
          code,
          new Chart(
              Chart.Form.WATERFALL,
              name,
              0,
              List.of(FLOOR, LEVEL, RISE, FALL),
              report.say("report.changes.step"),
              unit));
    }
  }

  /** Columns of {@link #member}. */
  void beginLeads() {
    table.section(
        "leads",
        report.say("report.changes.named", String.valueOf(LEADS)),
        report.heading(Kind.TEXT, "report.kpi"),
        report.heading(Kind.TEXT, "report.changes.cause"),
        report.heading(Kind.TEXT, "report.lead"),
        report.heading(Kind.COUNT, "report.changes.above"),
        report.heading(Kind.COUNT, "report.changes.below"));
  }

  void member(String name, BridgeStep step, BridgeMember member) {
    table.row(name, report.say(step.cause().key()), member.key(), member.above(), member.below());
  }
}
