package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
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

/** What changed in a month: revenue and where it came from, what missed its target, corrections. */
@RequestScoped
public class MonthChanges {

  private static final int RUNS = 400;

  @Inject private Catalog catalog;
  @Inject private KpiQuery kpis;
  @Inject private PublishedRunQuery runs;
  @Inject private MonthFigures figures;
  @Inject private NameBook names;
  @Inject private Format format;

  List<MonthChange> of(YearMonth month, PublishedRun run, List<MonthTile> tiles) {
    List<MonthChange> changes = new ArrayList<>();
    revenue(month, run).ifPresent(changes::add);
    tiles.stream()
        .filter(tile -> tile.verdict().equals("bad"))
        .limit(2)
        .forEach(
            tile ->
                changes.add(
                    new MonthChange(
                        "arrow-down",
                        "breach",
                        format.text("kpi.management.missed", tile.name()),
                        tile.value()
                            + " "
                            + tile.unit()
                            + ", "
                            + tile.difference()
                            + " "
                            + tile.words(),
                        tile.href())));
    restated(month, run).ifPresent(changes::add);
    return changes;
  }

  private Optional<MonthChange> revenue(YearMonth month, PublishedRun run) {
    Kpi revenue = catalog.named("revenue-won").orElseThrow();
    List<KpiRow> both = figures.course(revenue, month, 2, run);
    BigDecimal difference = both.get(1).value().subtract(both.get(0).value());
    if (difference.signum() == 0) {
      return Optional.empty();
    }
    Map<String, BigDecimal> parts = new HashMap<>();
    List<Cut> cut = List.of(Cut.by(Dimension.CAMPAIGN));
    add(parts, revenue, month, run, cut, 1);
    add(parts, revenue, month.minusMonths(1), run, cut, -1);
    boolean up = difference.signum() > 0;
    Optional<Map.Entry<String, BigDecimal>> most =
        parts.entrySet().stream()
            .filter(
                part -> !part.getKey().isEmpty() && part.getValue().signum() == difference.signum())
            .max(Map.Entry.comparingByValue((a, b) -> a.abs().compareTo(b.abs())));
    String title =
        format.text(
            up ? "kpi.management.revenue.up" : "kpi.management.revenue.down",
            format.money(difference.abs()));
    String text =
        most.map(
                part ->
                    format.text(
                        "kpi.management.revenue.part",
                        format.signedMoney(part.getValue()),
                        names.of("campaign", part.getKey())))
            .orElse("");
    String href =
        Address.of("../kpi/board.xhtml")
            .with("kpi", "revenue-won")
            .with("period", month.toString())
            .with("by", "campaign")
            .toString();
    return Optional.of(
        new MonthChange(
            up ? "arrow-up" : "arrow-down", up ? "positive" : "breach", title, text, href));
  }

  private void add(
      Map<String, BigDecimal> parts,
      Kpi kpi,
      YearMonth month,
      PublishedRun run,
      List<Cut> cut,
      int sign) {
    kpis.answer(figures.question(kpi, month, month, run).cutBy(cut))
        .rows()
        .forEach(
            row ->
                parts.merge(
                    row.slice().get(Dimension.CAMPAIGN.code()),
                    row.value().multiply(BigDecimal.valueOf(sign)),
                    BigDecimal::add));
  }

  /** What later runs changed in the month's revenue since the first run that knew all of it. */
  private Optional<MonthChange> restated(YearMonth month, PublishedRun run) {
    Optional<PublishedRun> first =
        runs.latest(RUNS).stream()
            .filter(each -> each.id() <= run.id() && each.knownDay().isAfter(month.atEndOfMonth()))
            .reduce((newer, older) -> older);
    if (first.isEmpty() || first.get().id() == run.id()) {
      return Optional.empty();
    }
    Kpi revenue = catalog.named("revenue-won").orElseThrow();
    BigDecimal then = figures.course(revenue, month, 1, first.get()).get(0).value();
    BigDecimal now = figures.course(revenue, month, 1, run).get(0).value();
    BigDecimal difference = now.subtract(then);
    return difference.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new MonthChange(
                "history",
                "info",
                format.text(
                    "kpi.management.restated",
                    String.valueOf(first.get().id()),
                    format.signedMoney(difference)),
                format.text("kpi.management.restated.why"),
                Address.of("../ledger/run.xhtml").with("id", String.valueOf(run.id())).toString()));
  }
}
