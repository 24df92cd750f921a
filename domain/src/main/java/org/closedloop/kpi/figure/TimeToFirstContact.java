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

/**
 * What figures of the time to the first contact have in common: minutes by contact, and on the
 * cohort basis the leads nobody has been in touch with.
 */
abstract class TimeToFirstContact implements Kpi {

  /** The figure over these minutes, these contacts and those that are still missing. */
  abstract Formula of(Amounts minutes, Amounts contacts, Amounts missing);

  /** The measure of the minutes of each contact. */
  String minutes() {
    return "first-contact-minutes";
  }

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
    return Definition.cohort(by(Day.COHORT, Amounts.cohort("first-contacts-missing")))
        .and(Basis.PERIOD, by(Day.BOOKED, Amounts.NONE));
  }

  private Formula by(Day day, Amounts missing) {
    return of(
        Amounts.by(day, minutes()).in(Unit.MINUTES), Amounts.by(day, "first-contacts"), missing);
  }

  @Override
  public Set<Dimension> slices() {
    return Dimension.ofPromises();
  }
}
