package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What the won deals are worth, at the rate of the day they were won. */
@ApplicationScoped
public class RevenueWon implements Kpi {

  @Override
  public String code() {
    return "revenue-won";
  }

  @Override
  public int position() {
    return 250;
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
    return Definition.either(
        day ->
            Formula.sum(
                Amounts.by(day, "revenue-won").in(Unit.MONEY), Amounts.by(day, "won-deals")));
  }
}
