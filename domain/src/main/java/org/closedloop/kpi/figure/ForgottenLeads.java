package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Open leads for which nobody knows what comes next, as the night saw them. */
@ApplicationScoped
public class ForgottenLeads implements Kpi {

  @Override
  public String code() {
    return "forgotten-leads";
  }

  @Override
  public int position() {
    return 340;
  }

  @Override
  public Group group() {
    return Group.SLA;
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
    return Definition.period(Formula.sum(Amounts.booked("forgotten-leads")));
  }
}
