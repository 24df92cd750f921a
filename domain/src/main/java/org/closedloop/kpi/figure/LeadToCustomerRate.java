package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the new leads that became customers. */
@ApplicationScoped
public class LeadToCustomerRate implements Kpi {

  @Override
  public String code() {
    return "lead-to-customer-rate";
  }

  @Override
  public int position() {
    return 170;
  }

  @Override
  public Group group() {
    return Group.CONVERSION;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.step("lead-to-customer", "new-leads", "customers");
  }
}
