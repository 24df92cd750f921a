package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What the lost deals would have brought. */
@ApplicationScoped
public class LostValue implements Kpi {

  @Override
  public String code() {
    return "lost-value";
  }

  @Override
  public int position() {
    return 255;
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
                Amounts.by(day, "lost-value").in(Unit.MONEY), Amounts.by(day, "lost-deals")));
  }
}
