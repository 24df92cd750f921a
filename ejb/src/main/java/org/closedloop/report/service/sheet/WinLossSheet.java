package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.PERIOD;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.closedloop.report.Cell;
import org.closedloop.report.Chart;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;
import org.closedloop.statistics.Interval;
import org.closedloop.winloss.Balance;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Effect;
import org.closedloop.winloss.Factor;
import org.closedloop.winloss.Findings;
import org.closedloop.winloss.NotedReason;

/** Why deals were won and lost, what that cost, and which circumstances made a difference. */
@ApplicationScoped
public class WinLossSheet implements ReportSheet {

  private static final int CENTS = 2;
  private static final int PLACES = 12;
  private static final int HUNDRED = 100;

  @Override
  public String code() {
    return "win-loss";
  }

  @Override
  public int position() {
    return 48;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.win-loss"), report.scope());
    table.note(report.say("winloss.sheet.note"));
    new Sections(report, table, code()).months("months", months(report));
    table.chart(
        "months",
        new Chart(
            Chart.Form.LINE,
            report.say("winloss.sheet.chart"),
            0,
            List.of(1, 2),
            report.say("report.month"),
            report.say("report.count")));
    table.pageBreak();
    Months month = report.period().of(Span.MONTH);
    Months year = report.period().of(Span.YEAR_TO_DATE);
    reasons(table, report, "", month, findings(report, month));
    Findings ofYear = findings(report, year);
    reasons(table, report, "-year", year, ofYear);
    effects(table, report, year, ofYear);
    effort(table, report, year, ofYear);
  }

  private static Findings findings(Report report, Months months) {
    List<ClosedDeal> deals = report.evidence().closedDeals(months, report.run());
    return Findings.of(
        report.showsTeams()
            ? deals
            : deals.stream().map(deal -> deal.without(Factor.TEAM)).toList());
  }

  private static List<Column> months(Report report) {
    return List.of(
        Column.Amount.above(
            report.heading(Kind.COUNT, "kpi.won-deals"), report.figures().kpi("won-deals"), PERIOD),
        Column.Amount.above(
            report.heading(Kind.COUNT, "kpi.lost-deals"),
            report.figures().kpi("lost-deals"),
            PERIOD),
        Column.Amount.below(
            report.heading(Kind.COUNT, "winloss.count"), report.figures().kpi("win-rate"), PERIOD),
        new Column.Quotient(report.heading(Kind.RATE, "kpi.win-rate"), 0, 2),
        money(report, "winloss.wonValue", true),
        money(report, "winloss.amount", false),
        new Column.Quotient(report.heading(Kind.RATE, "kpi.value-win-rate"), 4, 5));
  }

  private static Column money(Report report, String heading, boolean above) {
    Heading head = report.money(Kind.CENTS, heading);
    var kpi = report.figures().kpi("value-win-rate");
    return above ? Column.Amount.above(head, kpi, PERIOD) : Column.Amount.below(head, kpi, PERIOD);
  }

  private static void reasons(
      Table table, Report report, String suffix, Months months, Findings findings) {
    reasons(
        table, report, "lost" + suffix, "winloss.sheet.lost", months, findings.lostFor(), false);
    reasons(table, report, "won" + suffix, "winloss.sheet.won", months, findings.wonFor(), true);
  }

  private static void reasons(
      Table table,
      Report report,
      String code,
      String title,
      Months months,
      List<NotedReason> reasons,
      boolean won) {
    if (reasons.isEmpty()) {
      return;
    }
    table.section(
        code,
        report.say(title, report.months(months)),
        report.heading(Kind.TEXT, "winloss.reason"),
        report.heading(Kind.COUNT, "winloss.count"),
        report.heading(Kind.RATE, "winloss.share"),
        report.money(Kind.CENTS, won ? "winloss.wonValue" : "winloss.lossValue"));
    int deals = reasons.stream().mapToInt(NotedReason::deals).sum();
    long cents = 0;
    for (NotedReason reason : reasons) {
      table.row(
          reason.reason().isEmpty() ? report.say("winloss.noReason") : reason.reason(),
          reason.deals(),
          number(reason.share()),
          BigDecimal.valueOf(reason.cents(), CENTS));
      cents += reason.cents();
    }
    table.total(
        report.say("report.total"),
        Cell.sum(1, deals),
        null,
        Cell.sum(3, BigDecimal.valueOf(cents, CENTS)));
  }

  private static void effects(Table table, Report report, Months months, Findings findings) {
    if (findings.effects().isEmpty()) {
      return;
    }
    table.pageBreak();
    table.section(
        "effects",
        report.say("winloss.sheet.effects", report.months(months)),
        report.heading(Kind.TEXT, "winloss.sheet.factor"),
        report.heading(Kind.TEXT, "winloss.sheet.value"),
        report.heading(Kind.TEXT, "winloss.result"),
        report.heading(Kind.COUNT, "winloss.won"),
        report.heading(Kind.COUNT, "winloss.count"),
        report.heading(Kind.RATE, "kpi.win-rate"),
        report.heading(Kind.RATE, "winloss.sheet.lowest"),
        report.heading(Kind.RATE, "winloss.sheet.highest"),
        report.heading(Kind.COUNT, "winloss.sheet.otherWon"),
        report.heading(Kind.COUNT, "winloss.sheet.otherDeals"),
        report.heading(Kind.RATE, "winloss.sheet.otherRate"),
        report.heading(Kind.RATE, "winloss.lift"),
        report.heading(Kind.POINTS, "winloss.sheet.low"),
        report.heading(Kind.POINTS, "winloss.sheet.high"),
        report.heading(Kind.RATE, "winloss.sheet.chance"),
        report.heading(Kind.RATE, "winloss.sheet.corrected"));
    FactorWords words = new FactorWords(report);
    findings.effects().forEach(effect -> table.row(cells(report, words, effect)));
  }

  private static Object[] cells(Report report, FactorWords words, Effect effect) {
    Balance with = effect.with();
    Balance others = effect.without();
    Optional<Interval> interval = with.interval();
    Optional<Effect.Test> test = Optional.ofNullable(effect.test());
    Tone tone =
        switch (effect.verdict()) {
          case BETTER -> Tone.GOOD;
          case WORSE -> Tone.BAD;
          default -> Tone.MUTED;
        };
    return new Object[] {
      report.say("winloss.factor." + effect.factor().code()),
      words.name(effect.factor(), effect.value()),
      Cell.of(report.say("winloss.verdict." + effect.verdict().name())).in(tone),
      with.won(),
      with.deals(),
      Cell.ratio(3, 4, share(with)),
      interval.map(range -> number(range.low())).orElse(null),
      interval.map(range -> number(range.high())).orElse(null),
      others.won(),
      others.deals(),
      Cell.ratio(8, 9, share(others)),
      test.map(
              found ->
                  Cell.formula(
                      "IFERROR(({3}/{4})/(({3}+{8})/({4}+{9})),\"" + Cell.NOT_AVAILABLE + "\")",
                      with.won() + others.won() == 0 ? Cell.NOT_AVAILABLE : number(found.lift())))
          .orElse(null),
      test.map(found -> number(HUNDRED * found.difference().low())).orElse(null),
      test.map(found -> number(HUNDRED * found.difference().high())).orElse(null),
      test.map(found -> number(found.chance())).orElse(null),
      test.map(found -> number(found.corrected())).orElse(null)
    };
  }

  private static void effort(Table table, Report report, Months months, Findings findings) {
    table.section(
        "effort",
        report.say("winloss.sheet.effort", report.months(months)),
        report.heading(Kind.TEXT, "winloss.sheet.outcome"),
        report.heading(Kind.COUNT, "winloss.count"),
        report.heading(Kind.COUNT, "winloss.sheet.activities"),
        report.heading(Kind.DAYS, "winloss.sheet.each"));
    Balance all = findings.all();
    effort(table, report.say("winloss.won"), all.won(), findings.effort().forWon());
    effort(table, report.say("winloss.lost"), all.lost(), findings.effort().forLost());
  }

  private static void effort(Table table, String outcome, int deals, long activities) {
    table.row(outcome, deals, activities, Cell.ratio(2, 1, divided(activities, deals)));
  }

  private static BigDecimal share(Balance balance) {
    return divided(balance.won(), balance.deals());
  }

  private static BigDecimal divided(long above, long below) {
    return below == 0
        ? null
        : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
