package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Growth of the qualified leads against the month before. */
@ApplicationScoped
public class LeadVelocityRate implements Kpi {

  @Override
  public String code() {
    return "lead-velocity-rate";
  }

  @Override
  public int position() {
    return 25;
  }

  @Override
  public Group group() {
    return Group.VOLUME;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(
            Amounts.booked("qualified-leads").minus(Amounts.booked("qualified-leads-month-before")),
            Amounts.booked("qualified-leads-month-before")));
  }

  @Override
  public boolean comparesMonths() {
    return true;
  }
}
