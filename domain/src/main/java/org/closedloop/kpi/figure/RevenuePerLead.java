package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What a new lead brings in the end: how good a source or a content offer is. */
@ApplicationScoped
public class RevenuePerLead implements Kpi {

  @Override
  public String code() {
    return "revenue-per-lead";
  }

  @Override
  public int position() {
    return 285;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.ratio(
                Amounts.cohort("lead-revenue").in(Unit.MONEY), Amounts.booked("new-leads")))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                Amounts.booked("lead-revenue").in(Unit.MONEY), Amounts.booked("new-leads")));
  }
}
