package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Sparkline;
import org.closedloop.text.Figure;

/** Figures of one month against what was agreed, with the months before. */
@RequestScoped
public class MonthFigures {

  private static final int MONTHS = 8;
  private static final BigDecimal NARROW = new BigDecimal("0.95");

  /** Figures of which less is better. */
  private static final Set<String> LESS =
      Set.of("cost-per-sql", "cost-per-lead", "cost-per-customer", "return-rate");

  @Inject private Catalog catalog;
  @Inject private KpiQuery kpis;
  @Inject private TargetQuery targets;
  @Inject private Format format;

  private Map<String, BigDecimal> agreed;

  /** The figure on its usual basis over the months up to this one, this one last. */
  List<KpiRow> course(Kpi kpi, YearMonth month, int months, PublishedRun run) {
    return kpis.answer(question(kpi, month.minusMonths(months - 1L), month, run)).rows();
  }

  Question question(Kpi kpi, YearMonth first, YearMonth last, PublishedRun run) {
    return new Question(
        kpi,
        first.atDay(1),
        last.plusMonths(1).atDay(1),
        Grain.MONTH,
        kpi.definition().usual(),
        List.of(),
        Map.of(),
        run);
  }

  Map<String, BigDecimal> agreed(YearMonth month) {
    if (agreed == null) {
      agreed = targets.on(month.atEndOfMonth());
    }
    return agreed;
  }

  MonthTile tile(String code, YearMonth month, PublishedRun run) {
    Kpi kpi = catalog.named(code).orElseThrow();
    FigureText text = new FigureText(format);
    List<KpiRow> rows = course(kpi, month, MONTHS, run);
    KpiRow now = rows.get(rows.size() - 1);
    KpiRow before = rows.get(rows.size() - 2);
    BigDecimal target = agreed(month).get(code);
    BigDecimal against = target == null ? before.value() : target;
    Figure figure = text.large(kpi, now.value());
    String difference = text.difference(kpi.unit(), now.value(), against);
    String judgement = judgement(code, now.value(), target);
    String verdict = now.mature() ? judgement : "immature";
    String word = format.text("kpi.management.verdict." + verdict);
    return new MonthTile(
        code,
        text.name(kpi),
        figure.value(),
        figure.unit(),
        text.inline(kpi.unit(), now.value()),
        verdict,
        word,
        difference.replaceFirst("^[+\\u2212]", ""),
        direction(now.value(), against),
        now.mature() ? judgement : "neutral",
        difference.isEmpty() ? "" : words(text, kpi, now.value(), target),
        now.members() == null ? word : word + " · n\u00a0=\u00a0" + format.count(now.members()),
        within(text, now),
        spark(rows, target),
        Address.of("../kpi/board.xhtml")
            .with("kpi", code)
            .with("period", month.toString())
            .with("cell", Cells.WHOLE)
            .toString(),
        kpi.signal().code());
  }

  private static String within(FigureText text, KpiRow row) {
    String interval = text.interval(row.interval());
    return interval.isEmpty() ? "" : " (" + interval + ")";
  }

  private String words(FigureText text, Kpi kpi, BigDecimal value, BigDecimal target) {
    return target == null
        ? format.text("kpi.board.against.month")
        : format.text(
            value.compareTo(target) < 0 ? "kpi.board.target.below" : "kpi.board.target.above",
            text.inline(kpi.unit(), target));
  }

  private static Sparkline spark(List<KpiRow> rows, BigDecimal target) {
    List<Double> points =
        rows.stream()
            .map(KpiRow::value)
            .filter(Objects::nonNull)
            .map(BigDecimal::doubleValue)
            .toList();
    return points.size() < 2
        ? null
        : new Sparkline(points, target == null ? null : target.doubleValue());
  }

  /**
   * Missed by less than a twentieth of the target is narrow; without a target nothing is judged.
   */
  static String judgement(String code, BigDecimal value, BigDecimal target) {
    if (value == null || target == null || target.signum() == 0) {
      return "neutral";
    }
    boolean less = LESS.contains(code);
    BigDecimal reached = less ? target : value;
    BigDecimal wanted = less ? value : target;
    return reached.compareTo(wanted) >= 0
        ? "good"
        : reached.compareTo(wanted.multiply(NARROW)) >= 0 ? "narrow" : "bad";
  }

  private static String direction(BigDecimal now, BigDecimal then) {
    if (now == null || then == null || now.compareTo(then) == 0) {
      return "same";
    }
    return now.compareTo(then) > 0 ? "up" : "down";
  }
}
