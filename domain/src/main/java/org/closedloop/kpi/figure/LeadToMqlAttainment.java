package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the share agreed for the step lead-to-mql was reached. */
@ApplicationScoped
public class LeadToMqlAttainment extends QuotaAttainment {

  @Override
  public int position() {
    return 355;
  }

  @Override
  String transition() {
    return "lead-to-mql";
  }
}
