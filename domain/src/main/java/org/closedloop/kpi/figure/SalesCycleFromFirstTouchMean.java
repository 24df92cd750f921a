package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Days from the first contact to winning a deal, on average. */
@ApplicationScoped
public class SalesCycleFromFirstTouchMean implements Kpi {

  @Override
  public String code() {
    return "sales-cycle-from-first-touch-mean";
  }

  @Override
  public int position() {
    return 334;
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
            Formula.mean(
                Amounts.by(day, "first-touch-days").in(Unit.DAYS),
                Amounts.by(day, "touched-won-deals")));
  }
}
