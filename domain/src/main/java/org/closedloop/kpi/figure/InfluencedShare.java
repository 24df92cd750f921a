package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue with a contact by Marketing in the 90 days before the win. */
@ApplicationScoped
public class InfluencedShare extends RevenueShare {

  @Override
  public String code() {
    return "influenced-share";
  }

  @Override
  public int position() {
    return 378;
  }

  @Override
  String part() {
    return "influenced-revenue";
  }
}
