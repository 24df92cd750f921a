package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Leads that entered the funnel for the first time. */
@ApplicationScoped
public class NewLeads implements Kpi {

  @Override
  public String code() {
    return "new-leads";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public Group group() {
    return Group.VOLUME;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("new-leads")))
        .and(Basis.COHORT, Formula.sum(Amounts.booked("new-leads")));
  }
}
