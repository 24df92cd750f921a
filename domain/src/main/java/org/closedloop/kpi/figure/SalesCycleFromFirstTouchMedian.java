package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Days from the first contact to winning a deal that half of the won deals stay within. */
@ApplicationScoped
public class SalesCycleFromFirstTouchMedian implements Kpi {

  @Override
  public String code() {
    return "sales-cycle-from-first-touch-median";
  }

  @Override
  public int position() {
    return 332;
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
    return Definition.either(
        day ->
            Formula.quantile(
                "0.5",
                Amounts.by(day, "first-touch-days").in(Unit.DAYS),
                Amounts.by(day, "touched-won-deals")));
  }
}
