package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the leads with a deal that became customers. */
@ApplicationScoped
public class OpportunityToCustomerRate implements Kpi {

  @Override
  public String code() {
    return "opportunity-to-customer-rate";
  }

  @Override
  public int position() {
    return 140;
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
    return Definition.step("opportunity-to-customer", "opportunities", "customers");
  }
}
