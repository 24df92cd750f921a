package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the deals whose first closing was a win, whatever became of them later. */
@ApplicationScoped
public class WinRateFirstCycle implements Kpi {

  @Override
  public String code() {
    return "win-rate-first-cycle";
  }

  @Override
  public int position() {
    return 232;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.either(
        day ->
            Formula.ratio(
                Amounts.by(day, "first-cycle-won"),
                Amounts.by(day, "first-cycle-won").plus(Amounts.by(day, "first-cycle-lost"))));
  }
}
