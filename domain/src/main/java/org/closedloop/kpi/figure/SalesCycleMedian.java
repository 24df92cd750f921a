package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Days from opening to winning a deal that half of the won deals stay within. */
@ApplicationScoped
public class SalesCycleMedian implements Kpi {

  @Override
  public String code() {
    return "sales-cycle-median";
  }

  @Override
  public int position() {
    return 310;
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
            Formula.quantile(
                "0.5",
                Amounts.booked("sales-cycle-days").in(Unit.DAYS),
                Amounts.booked("won-deals")))
        .and(
            Basis.COHORT,
            Formula.quantile(
                "0.5",
                Amounts.cohort("sales-cycle-days").in(Unit.DAYS),
                Amounts.cohort("won-deals")));
  }
}
