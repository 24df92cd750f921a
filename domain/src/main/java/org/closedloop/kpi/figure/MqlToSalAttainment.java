package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the share agreed for the step mql-to-sal was reached. */
@ApplicationScoped
public class MqlToSalAttainment extends QuotaAttainment {

  @Override
  public int position() {
    return 356;
  }

  @Override
  String transition() {
    return "mql-to-sal";
  }
}
