package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Revenue Marketing sourced, by the definition: contact before Sales. */
@ApplicationScoped
public class SourcedRevenueBeforeSales implements Kpi {

  @Override
  public String code() {
    return "sourced-revenue-before-sales";
  }

  @Override
  public int position() {
    return 375;
  }

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("sourced-before-sales").in(Unit.MONEY)));
  }
}
