package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the share agreed for the step sql-to-opportunity was reached. */
@ApplicationScoped
public class SqlToOpportunityAttainment extends QuotaAttainment {

  @Override
  public int position() {
    return 358;
  }

  @Override
  String transition() {
    return "sql-to-opportunity";
  }
}
