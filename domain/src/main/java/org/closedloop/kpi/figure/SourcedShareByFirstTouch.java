package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the revenue Marketing sourced, by the definition: first contact. */
@ApplicationScoped
public class SourcedShareByFirstTouch extends RevenueShare {

  @Override
  public String code() {
    return "sourced-share-by-first-touch";
  }

  @Override
  public int position() {
    return 374;
  }

  @Override
  String part() {
    return "sourced-by-first-touch";
  }
}
