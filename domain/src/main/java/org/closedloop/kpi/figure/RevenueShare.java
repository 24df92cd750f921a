package org.closedloop.kpi.figure;

import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What shares of the won revenue have in common: the won deals stand behind each. */
abstract class RevenueShare implements Kpi {

  /** The measure whose cents are part of the revenue. */
  abstract String part();

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(
                Amounts.booked(part()).in(Unit.MONEY), Amounts.booked("revenue-won").in(Unit.MONEY))
            .over(Amounts.booked("won-deals")));
  }
}
