package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue that the contacts by Marketing's channels earned, every contact alike. */
@ApplicationScoped
public class MarketingContribution extends RevenueShare {

  @Override
  public String code() {
    return "marketing-contribution";
  }

  @Override
  public int position() {
    return 379;
  }

  @Override
  String part() {
    return "marketing-credit";
  }
}
