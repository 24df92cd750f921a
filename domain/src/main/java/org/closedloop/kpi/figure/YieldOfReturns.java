package org.closedloop.kpi.figure;

import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Which share of the leads Sales returned came to something later after all. */
abstract class YieldOfReturns implements Kpi {

  /** The measure of what they came to. */
  abstract String reached();

  @Override
  public Group group() {
    return Group.HAND_OFF;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
        Formula.ratio(Amounts.cohort(reached()), Amounts.booked("returned-leads")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.range(Dimension.CHANNEL, Dimension.REASON);
  }
}
