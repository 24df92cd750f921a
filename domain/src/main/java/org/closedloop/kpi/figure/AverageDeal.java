package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What a won deal is worth on average. */
@ApplicationScoped
public class AverageDeal implements Kpi {

  @Override
  public String code() {
    return "average-deal";
  }

  @Override
  public int position() {
    return 260;
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
            Formula.mean(
                Amounts.by(day, "revenue-won").in(Unit.MONEY), Amounts.by(day, "won-deals")));
  }
}
