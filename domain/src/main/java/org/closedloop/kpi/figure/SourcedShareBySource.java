package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue Marketing sourced, by the definition: source field. */
@ApplicationScoped
public class SourcedShareBySource extends RevenueShare {

  @Override
  public String code() {
    return "sourced-share-by-source";
  }

  @Override
  public int position() {
    return 372;
  }

  @Override
  String part() {
    return "sourced-by-source";
  }
}
