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
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** What figures of the time to the first contact have in common: business minutes by contact. */
abstract class TimeToFirstContact implements Kpi {

  /** The figure over these minutes and these contacts. */
  abstract Formula of(Amounts minutes, Amounts contacts);

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.MINUTES;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(by(Day.COHORT)).and(Basis.PERIOD, by(Day.BOOKED));
  }

  private Formula by(Day day) {
    return of(
        Amounts.by(day, "first-contact-minutes").in(Unit.MINUTES),
        Amounts.by(day, "first-contacts"));
  }

  @Override
  public Set<Dimension> slices() {
    return Dimension.ofPromises();
  }
}
