package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Days from opening to winning a deal, on average. */
@ApplicationScoped
public class SalesCycleMean implements Kpi {

  @Override
  public String code() {
    return "sales-cycle-mean";
  }

  @Override
  public int position() {
    return 320;
  }

  @Override
  public Group group() {
    return Group.DURATION;
  }

  @Override
  public Unit unit() {
    return Unit.DAYS;
  }

  @Override
  public Definition definition() {
    return Definition.period(
            Formula.mean(
                Amounts.booked("sales-cycle-days").in(Unit.DAYS), Amounts.booked("won-deals")))
        .and(
            Basis.COHORT,
            Formula.mean(
                Amounts.cohort("sales-cycle-days").in(Unit.DAYS), Amounts.cohort("won-deals")));
  }
}
