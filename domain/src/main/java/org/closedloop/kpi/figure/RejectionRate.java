package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the decided offers that Sales declined for good. */
@ApplicationScoped
public class RejectionRate extends DecisionShare {

  @Override
  public String code() {
    return "rejection-rate";
  }

  @Override
  public int position() {
    return 180;
  }

  @Override
  String decided() {
    return "declined-hand-offs";
  }
}
