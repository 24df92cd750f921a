package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.FunnelRow;

/**
 * How far leads got: on the cohort basis the leads of the period, followed up; on the period basis
 * what happened in the same days.
 */
@RequestScoped
public class Funnel {

  private static final List<String> STAGES =
      List.of(
          "new-leads", "qualified-leads", "sales-qualified-leads", "opportunities", "customers");

  /** At which stage a chosen figure ends. */
  private static final Map<String, String> STAGE_OF =
      Map.of(
          "lead-to-mql-rate", "qualified-leads",
          "mql-to-sql-rate", "sales-qualified-leads",
          "lead-to-sql-rate", "sales-qualified-leads",
          "sql-to-opportunity-rate", "opportunities",
          "lead-to-opportunity-rate", "opportunities",
          "opportunity-to-customer-rate", "customers",
          "lead-to-customer-rate", "customers");

  /** The rate of the step into a stage from the one before. */
  private static final Map<String, String> STEP_TO =
      Map.of(
          "new-leads", "",
          "qualified-leads", "lead-to-mql-rate",
          "sales-qualified-leads", "mql-to-sql-rate",
          "opportunities", "sql-to-opportunity-rate",
          "customers", "opportunity-to-customer-rate");

  @Inject private Catalog catalog;
  @Inject private KpiQuery kpis;
  @Inject private TargetQuery targets;
  @Inject private Format format;

  public List<FunnelRow> of(BoardChoice choice) {
    Map<String, BigDecimal> agreed = targets.on(choice.period().endExclusive().minusDays(1));
    Basis basis = basis(choice);
    String chosen = choice.question().kpi().code();
    List<FunnelRow> rows = new ArrayList<>();
    BigDecimal before = null;
    for (String code : STAGES) {
      Kpi stage = catalog.named(code).orElseThrow();
      Question question = choice.question().about(stage).on(basis);
      KpiRow row = kpis.answer(question).total();
      BigDecimal rate =
          before == null || before.signum() == 0
              ? null
              : row.value().divide(before, 6, RoundingMode.HALF_UP);
      rows.add(
          new FunnelRow(
              format.text("kpi.stage." + code),
              row.value().longValue(),
              before == null ? "" : format.rate(rate),
              agreed.containsKey(STEP_TO.get(code))
                  ? format.rate(agreed.get(STEP_TO.get(code)))
                  : "",
              !row.mature(),
              choice
                  .address()
                  .with("kpi", code)
                  .with("basis", basis.code())
                  .with("cell", Cells.WHOLE)
                  .without("part")
                  .toString(),
              code.equals(STAGE_OF.getOrDefault(chosen, chosen))));
      before = row.value();
    }
    return rows;
  }

  /** The chosen figure's basis, since both pictures stand side by side. */
  static Basis basis(BoardChoice choice) {
    return choice.question().basis();
  }
}
