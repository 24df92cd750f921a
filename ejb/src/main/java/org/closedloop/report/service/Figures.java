package org.closedloop.report.service;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.KpiAnswer;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.Question;

/** The figures of one run and of frozen months, each asked for once however many sheets show it. */
public final class Figures {

  private final Catalog catalog;
  private final PublishedRun run;
  private final Frozen frozen;
  private final Function<Question, KpiAnswer> source;
  private final Map<Question, KpiAnswer> answers = new HashMap<>();

  public Figures(
      Catalog catalog, PublishedRun run, Frozen frozen, Function<Question, KpiAnswer> source) {
    this.catalog = catalog;
    this.run = run;
    this.frozen = frozen;
    this.source = source;
  }

  public Kpi kpi(String code) {
    return catalog.named(code).orElseThrow(() -> new IllegalArgumentException("No KPI " + code));
  }

  /** The figure of each month. */
  public Map<YearMonth, KpiRow> monthly(Kpi kpi, Basis basis, Months months) {
    Map<YearMonth, KpiRow> rows = new LinkedHashMap<>();
    ask(kpi, basis, months, Grain.MONTH, List.of())
        .rows()
        .forEach(row -> rows.put(YearMonth.from(row.period().startInclusive()), row));
    return rows;
  }

  /** The figure of all months taken together. */
  public KpiRow total(Kpi kpi, Basis basis, Months months) {
    return ask(kpi, basis, months, Grain.TOTAL, List.of()).total();
  }

  /** The figure of all months taken together, for each value of a dimension. */
  public Map<String, KpiRow> cut(Kpi kpi, Basis basis, Months months, Cut cut) {
    Map<String, KpiRow> rows = new LinkedHashMap<>();
    ask(kpi, basis, months, Grain.TOTAL, List.of(cut))
        .rows()
        .forEach(row -> rows.put(row.slice().get(cut.code()), row));
    return rows;
  }

  /** The figure of each month for each value of a dimension. */
  public Map<YearMonth, Map<String, KpiRow>> monthlyCut(
      Kpi kpi, Basis basis, Months months, Cut cut) {
    Map<YearMonth, Map<String, KpiRow>> rows = new LinkedHashMap<>();
    for (KpiRow row : ask(kpi, basis, months, Grain.MONTH, List.of(cut)).rows()) {
      rows.computeIfAbsent(
              YearMonth.from(row.period().startInclusive()), month -> new LinkedHashMap<>())
          .put(row.slice().get(cut.code()), row);
    }
    return rows;
  }

  private KpiAnswer ask(Kpi kpi, Basis basis, Months months, Grain grain, List<Cut> by) {
    return answers.computeIfAbsent(
        new Question(
            kpi,
            months.startInclusive(),
            months.endExclusive(),
            grain,
            basis,
            by,
            Map.of(),
            run,
            frozen),
        source);
  }
}
