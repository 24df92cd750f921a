package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the share agreed for the step opportunity-to-customer was reached. */
@ApplicationScoped
public class OpportunityToCustomerAttainment extends QuotaAttainment {

  @Override
  public int position() {
    return 359;
  }

  @Override
  String transition() {
    return "opportunity-to-customer";
  }
}
