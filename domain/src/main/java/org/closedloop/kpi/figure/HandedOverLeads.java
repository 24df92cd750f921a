package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Offers of leads to Sales; a lead offered twice counts twice. */
@ApplicationScoped
public class HandedOverLeads implements Kpi {

  @Override
  public String code() {
    return "handed-over-leads";
  }

  @Override
  public int position() {
    return 171;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
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
    return Definition.period(Formula.sum(Amounts.booked("handed-over-leads")));
  }
}
