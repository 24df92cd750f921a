package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Revenue of won deals that were taken back, on the day they were. */
@ApplicationScoped
public class RevenueReversed implements Kpi {

  @Override
  public String code() {
    return "revenue-reversed";
  }

  @Override
  public int position() {
    return 252;
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
        Formula.sum(
            Amounts.booked("revenue-reversed").in(Unit.MONEY), Amounts.booked("reversed-wins")));
  }
}
