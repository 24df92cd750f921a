package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Signal;

/** What a new lead costs. */
@ApplicationScoped
public class CostPerLead extends CostPerCase {

  @Override
  public String code() {
    return "cost-per-lead";
  }

  @Override
  public int position() {
    return 440;
  }

  @Override
  String cases() {
    return "new-leads";
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
