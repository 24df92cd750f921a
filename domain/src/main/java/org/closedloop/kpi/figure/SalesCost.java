package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** What Sales costs, as far as it is booked here, by the day the cost belongs to. */
@ApplicationScoped
public class SalesCost implements Kpi {

  @Override
  public String code() {
    return "sales-cost";
  }

  @Override
  public int position() {
    return 435;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.sumWithoutMembers(Amounts.booked("sales-cost").in(Unit.MONEY)));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.noneOf(Dimension.class);
  }
}
