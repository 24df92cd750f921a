package org.closedloop.kpi.figure;

import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Which share of the judged promises was kept. */
abstract class KeptShare implements Kpi {

  /** How the measures of what was kept and what was broken begin. */
  abstract String promises();

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(by(Day.COHORT)).and(Basis.PERIOD, by(Day.BOOKED));
  }

  private Formula by(Day day) {
    Amounts kept = Amounts.by(day, promises() + "-kept");
    return Formula.ratio(kept, kept.plus(Amounts.by(day, promises() + "-broken")));
  }

  @Override
  public Set<Dimension> slices() {
    return Dimension.ofPromises();
  }
}
