package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Deals whose last outcome is lost. */
@ApplicationScoped
public class LostDeals implements Kpi {

  @Override
  public String code() {
    return "lost-deals";
  }

  @Override
  public int position() {
    return 220;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("lost-deals")))
        .and(Basis.COHORT, Formula.sum(Amounts.cohort("lost-deals")));
  }
}
