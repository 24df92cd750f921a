package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue Marketing sourced, by the definition: contact before Sales. */
@ApplicationScoped
public class SourcedShareBeforeSales extends RevenueShare {

  @Override
  public String code() {
    return "sourced-share-before-sales";
  }

  @Override
  public int position() {
    return 376;
  }

  @Override
  String part() {
    return "sourced-before-sales";
  }
}
