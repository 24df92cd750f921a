package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the share agreed for the step mql-to-sql was reached. */
@ApplicationScoped
public class MqlToSqlAttainment extends QuotaAttainment {

  @Override
  public int position() {
    return 357;
  }

  @Override
  String transition() {
    return "mql-to-sql";
  }
}
