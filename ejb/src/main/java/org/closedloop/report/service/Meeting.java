package org.closedloop.report.service;

import static org.closedloop.kpi.Basis.COHORT;
import static org.closedloop.kpi.Basis.PERIOD;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.excel.Look;
import org.closedloop.report.powerpoint.Deck;
import org.closedloop.report.powerpoint.Diagram;
import org.closedloop.report.powerpoint.Grid;

/**
 * Ten slides for the monthly meeting: the month at a glance, the funnel, both bases of conversion,
 * revenue, channels, campaigns, hand-offs, the gap and both sides' promises. The same figures as in
 * the workbook of that month and run.
 */
public final class Meeting {

  private static final List<String> GLANCE =
      List.of(
          "new-leads",
          "qualified-leads",
          "sales-qualified-leads",
          "customers",
          "lead-to-customer-rate",
          "win-rate",
          "revenue-won",
          "cost-per-customer",
          "sla-compliance-marketing",
          "sla-compliance-sales");
  private static final List<String> STEPS =
      List.of(
          "new-leads", "qualified-leads", "sales-qualified-leads", "opportunities", "customers");
  private static final List<String> RATES =
      List.of(
          "lead-to-mql-rate",
          "mql-to-sql-rate",
          "sql-to-opportunity-rate",
          "opportunity-to-customer-rate");
  private static final List<String> GAP =
      List.of(
          "gap-returned",
          "gap-declined",
          "gap-given-up",
          "gap-undecided",
          "gap-in-work",
          "gap-not-offered");
  private static final int MOST_ROWS = 9;
  private static final String COUNTS = "#,##0";
  private static final String SHARES = "0%";

  private final Report report;
  private final SlideWords words;
  private final Look look;
  private final Map<String, BigDecimal> targets;

  public Meeting(Report report, Look look) {
    this.report = report;
    this.look = look;
    targets = report.frame().grounds().targets();
    words = new SlideWords(report);
  }

  public void write(OutputStream file) throws IOException {
    try (Deck deck = new Deck(look)) {
      deck.cover(List.of(report.scope(), say("cover")));
      glance(deck);
      funnel(deck);
      trend(deck);
      cohorts(deck);
      revenue(deck);
      channels(deck);
      campaigns(deck);
      handOffs(deck);
      gap(deck);
      promises(deck);
      deck.write(file);
    }
  }

  private void glance(Deck deck) {
    deck.slide(say("glance"), say("glance.says", words.month(report.period().month())));
    Grid grid =
        Grid.of(
            report.say("report.kpi"),
            words.month(report.period().month()),
            say("target"),
            report.say("report.change"),
            words.month(report.period().month().minusMonths(1)),
            words.month(report.period().month().minusYears(1)));
    for (String code : GLANCE) {
      Kpi kpi = kpi(code);
      Basis basis = kpi.definition().usual();
      KpiRow now = total(kpi, basis, Span.MONTH);
      KpiRow before = total(kpi, basis, Span.PREVIOUS_MONTH);
      grid.row(
          label(code) + (now.mature() ? "" : " *"),
          words.value(kpi, now),
          targets.containsKey(code) ? words.percent(targets.get(code)) : "–",
          words.change(kpi, now, before),
          words.value(kpi, before),
          words.value(kpi, total(kpi, basis, Span.YEAR_BEFORE)));
    }
    deck.table(grid);
    deck.note(say("immature"));
  }

  private void funnel(Deck deck) {
    List<BigDecimal> counts =
        STEPS.stream().map(code -> total(kpi(code), PERIOD, Span.MONTH).value()).toList();
    deck.slide(
        say("funnel"), say("funnel.says", words.count(counts.get(0)), words.count(counts.get(4))));
    Grid rates = Grid.of(say("transition"), say("actual"), say("target"));
    for (String code : RATES) {
      Kpi kpi = kpi(code);
      rates.row(
          label(code),
          words.value(kpi, total(kpi, kpi.definition().usual(), Span.MONTH)),
          targets.containsKey(code) ? words.percent(targets.get(code)) : "–");
    }
    deck.chart(
        new Diagram(
            Diagram.Form.BAR,
            say("stage"),
            report.say("report.count"),
            STEPS.stream().map(this::label).toList(),
            Map.of(words.month(report.period().month()), counts),
            COUNTS),
        rates);
  }

  private void trend(Deck deck) {
    deck.slide(say("trend"), say("trend.says"));
    deck.chart(months(STEPS.subList(0, 3), PERIOD, report.say("report.count"), COUNTS));
  }

  private void cohorts(Deck deck) {
    deck.slide(say("cohorts"), say("cohorts.says"));
    deck.chart(
        months(
            List.of("lead-to-mql-rate", "lead-to-sql-rate", "lead-to-customer-rate"),
            COHORT,
            report.say("report.share"),
            SHARES));
    deck.note(report.say("report.immature.note"));
  }

  private void revenue(Deck deck) {
    Kpi won = kpi("revenue-won");
    deck.slide(
        say("revenue"), say("revenue.says", words.value(won, total(won, PERIOD, Span.MONTH))));
    Grid grid = Grid.of(report.say("report.kpi"), words.month(report.period().month()));
    for (String code :
        List.of("won-deals", "average-deal", "win-rate", "value-win-rate", "sales-cycle-median")) {
      Kpi kpi = kpi(code);
      grid.row(label(code), words.value(kpi, total(kpi, kpi.definition().usual(), Span.MONTH)));
    }
    Diagram all =
        months(
            List.of("revenue-won"),
            PERIOD,
            report.say("report.revenue", report.frame().currency()),
            COUNTS);
    deck.chart(
        new Diagram(
            Diagram.Form.BAR,
            all.across(),
            all.upward(),
            all.categories(),
            all.series(),
            all.format()),
        grid);
  }

  private void channels(Deck deck) {
    deck.slide(say("channels"), say("channels.says"));
    deck.table(
        cut(
            Dimension.CHANNEL,
            report.say("report.channel"),
            List.of(
                "new-leads",
                "qualified-leads",
                "sales-qualified-leads",
                "customers",
                "cost",
                "cost-per-customer"),
            "new-leads"));
  }

  private void campaigns(Deck deck) {
    deck.slide(say("campaigns"), say("campaigns.says"));
    deck.table(
        cut(
            Dimension.CAMPAIGN,
            report.say("report.campaign"),
            List.of("cost", "new-leads", "qualified-leads", "customers", "campaign-roi"),
            "cost"));
    deck.note(report.say("report.cost.note"));
  }

  private void handOffs(Deck deck) {
    Kpi accepted = kpi("acceptance-rate");
    deck.slide(
        say("hand-offs"),
        say("hand-offs.says", words.value(accepted, total(accepted, COHORT, Span.MONTH))));
    Grid grid = Grid.of(report.say("report.kpi"), words.month(report.period().month()));
    for (String code :
        List.of(
            "handed-over-leads",
            "acceptance-rate",
            "return-rate",
            "rejection-rate",
            "feedback-completeness",
            "time-to-answer-median",
            "time-to-first-contact-median")) {
      Kpi kpi = kpi(code);
      grid.row(label(code), words.value(kpi, total(kpi, kpi.definition().usual(), Span.MONTH)));
    }
    deck.chart(
        months(
            List.of("accepted-hand-offs", "returned-hand-offs", "declined-hand-offs"),
            COHORT,
            report.say("report.count"),
            COUNTS),
        grid);
  }

  private void gap(Deck deck) {
    Kpi gap = kpi("mql-sql-gap");
    deck.slide(say("gap"), say("gap.says", words.value(gap, total(gap, COHORT, Span.MONTH))));
    Grid grid = Grid.of(say("part"), report.say("report.count"));
    List<BigDecimal> values = new ArrayList<>();
    for (String code : GAP) {
      KpiRow row = total(kpi(code), COHORT, Span.MONTH);
      values.add(row.value());
      grid.row(report.say("kpi.amount." + code), words.value(kpi(code), row));
    }
    grid.row(report.say("report.total"), words.value(gap, total(gap, COHORT, Span.MONTH)));
    deck.chart(
        new Diagram(
            Diagram.Form.BAR,
            say("part"),
            report.say("report.count"),
            GAP.stream().map(code -> report.say("kpi.amount." + code)).toList(),
            Map.of(label("mql-sql-gap"), values),
            COUNTS),
        grid);
  }

  private void promises(Deck deck) {
    deck.slide(say("promises"), say("promises.says"));
    Grid grid =
        Grid.of(say("promise"), report.say("report.due"), report.say("report.kept"), say("share"));
    for (String side : List.of("sla-compliance-marketing", "sla-compliance-sales")) {
      Kpi kpi = kpi(side);
      Map<String, KpiRow> rows =
          report.figures().cut(kpi, COHORT, span(Span.MONTH), Cut.by(Dimension.OBLIGATION));
      new TreeMap<>(rows)
          .forEach(
              (code, row) ->
                  grid.row(
                      report.names().of(Dimension.OBLIGATION, code),
                      words.count(row.denominator()),
                      words.count(row.numerator()),
                      words.value(kpi, row)));
    }
    deck.chart(
        months(
            List.of("sla-compliance-marketing", "sla-compliance-sales"),
            COHORT,
            report.say("report.compliance"),
            SHARES),
        grid);
  }

  /** The largest parts by one figure, the rest left out and said so by their number. */
  private Grid cut(Dimension dimension, String head, List<String> codes, String by) {
    List<String> heads = new ArrayList<>(List.of(head));
    codes.forEach(code -> heads.add(label(code)));
    Grid grid = new Grid(heads, new ArrayList<>());
    Cut cut = Cut.by(dimension);
    BiFunction<String, String, KpiRow> figure =
        (code, part) ->
            report
                .figures()
                .cut(kpi(code), kpi(code).definition().usual(), span(Span.MONTH), cut)
                .get(part);
    Kpi size = kpi(by);
    report.figures().cut(size, size.definition().usual(), span(Span.MONTH), cut).entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, KpiRow> entry) -> entry.getValue().value(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ROWS)
        .forEach(
            entry -> {
              List<String> cells = new ArrayList<>();
              cells.add(report.names().of(dimension, entry.getKey()));
              for (String code : codes) {
                cells.add(words.value(kpi(code), figure.apply(code, entry.getKey())));
              }
              grid.rows().add(cells);
            });
    List<String> all = new ArrayList<>(List.of(report.say("report.total")));
    codes.forEach(
        code ->
            all.add(
                words.value(
                    kpi(code), total(kpi(code), kpi(code).definition().usual(), Span.MONTH))));
    grid.rows().add(all);
    return grid;
  }

  private Diagram months(List<String> codes, Basis basis, String upward, String format) {
    Months trend = report.period().trend();
    Map<String, List<BigDecimal>> series = new LinkedHashMap<>();
    for (String code : codes) {
      var rows = report.figures().monthly(kpi(code), basis, trend);
      List<BigDecimal> values = new ArrayList<>();
      trend
          .each()
          .forEach(month -> values.add(rows.get(month) == null ? null : rows.get(month).value()));
      series.put(label(code), values);
    }
    return new Diagram(
        Diagram.Form.LINE,
        report.say("report.month"),
        upward,
        trend.each().stream().map(report.dates()::shortMonth).toList(),
        series,
        format);
  }

  private KpiRow total(Kpi kpi, Basis basis, Span span) {
    return report.figures().total(kpi, basis, span(span));
  }

  private Months span(Span span) {
    return report.period().of(span);
  }

  private Kpi kpi(String code) {
    return report.figures().kpi(code);
  }

  private String label(String code) {
    return report.say("kpi." + code);
  }

  private String say(String key, Object... arguments) {
    return report.say("report.slide." + key, arguments);
  }

  /** Figures of a unit other than a rate change by a share of themselves. */
  static boolean changesByPoints(Kpi kpi) {
    return kpi.unit() == Unit.PERCENT;
  }
}
