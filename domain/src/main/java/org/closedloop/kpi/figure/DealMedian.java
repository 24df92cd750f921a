package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What a won deal is worth in the middle: half of them are worth less. */
@ApplicationScoped
public class DealMedian implements Kpi {

  @Override
  public String code() {
    return "deal-median";
  }

  @Override
  public int position() {
    return 270;
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
    return Definition.period(
            Formula.quantile(
                "0.5", Amounts.booked("revenue-won").in(Unit.MONEY), Amounts.booked("won-deals")))
        .and(
            Basis.COHORT,
            Formula.quantile(
                "0.5", Amounts.cohort("revenue-won").in(Unit.MONEY), Amounts.cohort("won-deals")));
  }
}
