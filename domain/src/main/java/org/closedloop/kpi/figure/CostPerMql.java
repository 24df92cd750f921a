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
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** What a lead qualified by Marketing (MQL) costs. */
@ApplicationScoped
public class CostPerMql implements Kpi {

  private static final Amounts COST = Amounts.booked("cost").in(Unit.MONEY);

  @Override
  public String code() {
    return "cost-per-mql";
  }

  @Override
  public int position() {
    return 450;
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
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.ratio(COST, Amounts.booked("qualified-leads")))
        .and(Basis.COHORT, Formula.ratio(COST, Amounts.cohort("lead-to-mql")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
