package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of all offers that Sales accepted, those not answered included. */
@ApplicationScoped
public class AcceptanceOfAllRate implements Kpi {

  @Override
  public String code() {
    return "acceptance-of-all-rate";
  }

  @Override
  public int position() {
    return 178;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
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
    return Definition.cohort(
        Formula.ratio(Amounts.cohort("accepted-hand-offs"), Amounts.booked("handed-over-leads")));
  }
}
