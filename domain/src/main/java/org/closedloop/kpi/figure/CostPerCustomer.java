package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What a new customer costs. */
@ApplicationScoped
public class CostPerCustomer implements Kpi {

  private static final Amounts COST = Amounts.booked("cost").in(Unit.MONEY);

  @Override
  public String code() {
    return "cost-per-customer";
  }

  @Override
  public int position() {
    return 470;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.ratio(COST, Amounts.booked("customers")))
        .and(Basis.COHORT, Formula.ratio(COST, Amounts.cohort("lead-to-customer")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
