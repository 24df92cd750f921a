package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue that the contacts by Sales' channels earned, every contact alike. */
@ApplicationScoped
public class SalesContribution extends RevenueShare {

  @Override
  public String code() {
    return "sales-contribution";
  }

  @Override
  public int position() {
    return 380;
  }

  @Override
  String part() {
    return "sales-credit";
  }
}
