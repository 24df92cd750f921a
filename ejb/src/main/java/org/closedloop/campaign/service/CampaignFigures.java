package org.closedloop.campaign.service;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What came of a campaign, as the newest published run knows it.
 *
 * @param leads new leads
 * @param customers how many of them became customers
 * @param revenue what those are worth, in the company's currency
 * @param cost as the run knows it, in the company's currency
 */
public record CampaignFigures(
    BigDecimal leads, BigDecimal customers, BigDecimal revenue, BigDecimal cost) {

  CampaignFigures plus(CampaignFigures other) {
    return new CampaignFigures(
        leads.add(other.leads),
        customers.add(other.customers),
        revenue.add(other.revenue),
        cost.add(other.cost));
  }

  /** Null if there are no leads. */
  public BigDecimal costPerLead() {
    return leads.signum() == 0 ? null : cost.divide(leads, 2, RoundingMode.HALF_UP);
  }

  /** Revenue less cost for every unit of cost, as a fraction; null if nothing was spent. */
  public BigDecimal roi() {
    return cost.signum() == 0 ? null : revenue.subtract(cost).divide(cost, MathContext.DECIMAL64);
  }
}
