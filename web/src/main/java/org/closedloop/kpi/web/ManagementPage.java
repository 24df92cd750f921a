package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;

/** The month on one page for those who run the company: ten figures, the year, what changed. */
@Named
@RequestScoped
public class ManagementPage {

  /** Results first, then what announces them; both departments' promises side by side. */
  private static final List<String> TEN =
      List.of(
          "revenue-won",
          "customers",
          "win-rate",
          "average-deal",
          "lead-to-customer-rate",
          "mql-to-sql-rate",
          "sla-compliance-marketing",
          "sla-compliance-sales",
          "campaign-roi",
          "cost-per-sql");

  private static final int MONTHS = 24;

  @Inject private PublishedRunQuery runs;
  @Inject private Catalog catalog;
  @Inject private MonthFigures figures;
  @Inject private MonthChanges sentences;
  @Inject private Format format;

  private String wanted;
  private PublishedRun run;
  private YearMonth month;
  private List<MonthTile> tiles = List.of();
  private List<MonthChange> changes = List.of();
  private Chart chart;
  private String message;

  public void load() {
    Optional<PublishedRun> newest = runs.newest();
    if (newest.isEmpty()) {
      return;
    }
    run = newest.get();
    month = chosen();
    tiles = TEN.stream().map(code -> figures.tile(code, month, run)).toList();
    changes = sentences.of(month, run, tiles);
    draw();
  }

  /** The last month the run knows all of, unless the address asks for an earlier one. */
  private YearMonth chosen() {
    YearMonth last = lastComplete();
    try {
      YearMonth asked = wanted == null ? last : YearMonth.parse(wanted);
      return asked.isAfter(last) || asked.isBefore(last.minusMonths(MONTHS - 1L)) ? last : asked;
    } catch (DateTimeException e) {
      return last;
    }
  }

  private YearMonth lastComplete() {
    return YearMonth.from(run.knownDay()).minusMonths(1);
  }

  private void draw() {
    Kpi revenue = catalog.named("revenue-won").orElseThrow();
    List<KpiRow> two = figures.course(revenue, month.withMonth(12), 24, run);
    List<String> labels =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> format.dates().axisMonth(month.withMonth(number)))
            .toList();
    List<BigDecimal> before = new ArrayList<>();
    List<BigDecimal> now = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      before.add(two.get(i).value());
      now.add(i < month.getMonthValue() ? two.get(12 + i).value() : null);
    }
    List<Chart.Opening> openings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      openings.add(
          now.get(i) == null
              ? null
              : new Chart.Opening(
                  leads(revenue, month.withMonth(i + 1)), format.money(now.get(i))));
    }
    chart =
        new Chart(ChartUnit.MONEY, labels)
            .opening(openings)
            .with(ChartSeries.bars(String.valueOf(month.getYear()), "c1", now))
            .with(
                ChartSeries.as(
                    ChartSeries.Role.PLAN, String.valueOf(month.getYear() - 1), "text-2", before));
    message =
        format.text(
            "kpi.management.year.message",
            format.month(month),
            format.money(now.get(month.getMonthValue() - 1)),
            String.valueOf(month.getYear() - 1),
            format.money(before.get(month.getMonthValue() - 1)));
  }

  private String leads(Kpi kpi, YearMonth of) {
    return Address.of("../kpi/cell.xhtml")
        .with("kpi", kpi.code())
        .with("grain", "month")
        .with("period", of.toString())
        .with("basis", kpi.definition().usual().code())
        .with("run", String.valueOf(run.id()))
        .toString();
  }

  public boolean isPublished() {
    return run != null;
  }

  public PublishedRun getRun() {
    return run;
  }

  public String getMonthName() {
    return format.month(month);
  }

  public String getMonthCode() {
    return month.toString();
  }

  public int getYear() {
    return month.getYear();
  }

  public List<Option> getMonths() {
    YearMonth last = lastComplete();
    return IntStream.range(0, MONTHS)
        .mapToObj(last::minusMonths)
        .map(each -> new Option(each.toString(), format.month(each), each.equals(month)))
        .toList();
  }

  public List<MonthTile> getTiles() {
    return tiles;
  }

  public List<MonthChange> getChanges() {
    return changes;
  }

  public Chart getChart() {
    return chart;
  }

  public String getMessage() {
    return message;
  }

  public String getMonth() {
    return wanted;
  }

  public void setMonth(String month) {
    this.wanted = month;
  }
}
