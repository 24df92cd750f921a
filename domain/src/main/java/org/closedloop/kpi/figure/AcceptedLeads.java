package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Leads that Sales accepted (SAL), each counted once. */
@ApplicationScoped
public class AcceptedLeads implements Kpi {

  @Override
  public String code() {
    return "accepted-leads";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public Group group() {
    return Group.VOLUME;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("accepted-leads")));
  }
}
