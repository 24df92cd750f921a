package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.shell.web.Format;

/** What the channels brought in the last complete month, what they cost, and what came back. */
@Named
@RequestScoped
public class ChannelMonth {

  private static final int MOST = 8;
  private static final Cut CHANNEL = Cut.by(Dimension.CHANNEL);

  @Inject private PublishedRunQuery runs;
  @Inject private KpiQuery kpis;
  @Inject private Catalog catalog;
  @Inject private MonthFigures figures;
  @Inject private SliceNames names;
  @Inject private Format format;

  private Optional<PublishedRun> run;
  private List<ChannelLine> lines;

  /** The channels with most new leads. */
  public List<ChannelLine> getLines() {
    if (lines == null) {
      lines = run().map(this::read).orElse(List.of());
    }
    return lines;
  }

  public String getMonthName() {
    return run().map(known -> format.month(month(known))).orElse("");
  }

  private Optional<PublishedRun> run() {
    if (run == null) {
      run = runs.newest();
    }
    return run;
  }

  private static YearMonth month(PublishedRun run) {
    return YearMonth.from(run.knownDay()).minusMonths(1);
  }

  private List<ChannelLine> read(PublishedRun known) {
    Map<String, KpiRow> leads = byChannel("new-leads", known);
    Map<String, KpiRow> qualified = byChannel("qualified-leads", known);
    Map<String, KpiRow> cost = byChannel("cost", known);
    Map<String, KpiRow> romi = byChannel("attributed-roi", known);
    return leads.entrySet().stream()
        .filter(entry -> entry.getValue().value() != null)
        .sorted(
            Comparator.comparing((Map.Entry<String, KpiRow> entry) -> entry.getValue().value())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(
            entry ->
                new ChannelLine(
                    names.name(CHANNEL, entry.getKey()),
                    format.count(entry.getValue().value()),
                    format.count(value(qualified, entry.getKey())),
                    format.money(value(cost, entry.getKey())),
                    format.percent(value(romi, entry.getKey())),
                    opened("new-leads", known, entry.getKey()),
                    opened("qualified-leads", known, entry.getKey())))
        .toList();
  }

  private static String opened(String kpi, PublishedRun known, String channel) {
    return Address.of("../kpi/board.xhtml")
        .with("kpi", kpi)
        .with("grain", "month")
        .with("period", month(known).toString())
        .with("by", CHANNEL.code())
        .with("cell", Address.written(channel))
        .toString();
  }

  private Map<String, KpiRow> byChannel(String code, PublishedRun known) {
    Kpi kpi = catalog.named(code).orElseThrow();
    Map<String, KpiRow> found = new HashMap<>();
    kpis.answer(figures.question(kpi, month(known), month(known), known).cutBy(List.of(CHANNEL)))
        .rows()
        .forEach(row -> found.put(row.slice().get(CHANNEL.code()), row));
    return found;
  }

  private static BigDecimal value(Map<String, KpiRow> rows, String channel) {
    KpiRow row = rows.get(channel);
    return row == null ? null : row.value();
  }
}
