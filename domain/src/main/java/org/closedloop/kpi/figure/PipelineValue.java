package org.closedloop.kpi.figure;

import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** What the open deals would bring, valued in one way or another, as the night saw them. */
abstract class PipelineValue implements Kpi {

  /** The measure that values them, which is also the name of the figure. */
  abstract String measure();

  @Override
  public String code() {
    return measure();
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
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.sum(Amounts.booked(measure()).in(Unit.MONEY), Amounts.booked("open-deals")));
  }
}
