package org.closedloop.campaign.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.NoPublishedRun;
import org.closedloop.kpi.service.Questions;
import org.closedloop.organisation.Role;

/** What came of the campaigns: sums of the ledger by campaign, over everything a run knows. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class CampaignFiguresQuery {

  private static final Map<String, List<String>> BY_CAMPAIGN =
      Map.of("by", List.of("campaign"), "grain", List.of("year"));

  @Inject private Questions questions;
  @Inject private KpiQuery figures;

  /** By campaign; empty while no run is published. */
  public Map<String, CampaignFigures> byCampaign() {
    Map<String, CampaignFigures> found = new HashMap<>();
    try {
      add(found, "new-leads", row -> figures(numerator(row), zero(), zero(), zero()));
      add(found, "customers", row -> figures(zero(), numerator(row), zero(), zero()));
      add(
          found,
          "campaign-roi",
          row -> figures(zero(), zero(), numerator(row).add(cost(row)), cost(row)));
    } catch (NoPublishedRun e) {
      return Map.of();
    }
    return found;
  }

  private void add(
      Map<String, CampaignFigures> found, String kpi, Function<KpiRow, CampaignFigures> part) {
    for (KpiRow row : figures.answer(questions.read(kpi, BY_CAMPAIGN, Set.of())).rows()) {
      found.merge(row.slice().get("campaign"), part.apply(row), CampaignFigures::plus);
    }
  }

  private static CampaignFigures figures(
      BigDecimal leads, BigDecimal customers, BigDecimal revenue, BigDecimal cost) {
    return new CampaignFigures(leads, customers, revenue, cost);
  }

  private static BigDecimal numerator(KpiRow row) {
    return row.numerator() == null ? BigDecimal.ZERO : row.numerator();
  }

  private static BigDecimal cost(KpiRow row) {
    return row.denominator() == null ? BigDecimal.ZERO : row.denominator();
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO;
  }
}
