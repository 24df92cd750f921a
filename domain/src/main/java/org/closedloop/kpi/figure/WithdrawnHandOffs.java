package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Offers that Marketing withdrew before Sales answered. */
@ApplicationScoped
public class WithdrawnHandOffs implements Kpi {

  @Override
  public String code() {
    return "withdrawn-hand-offs";
  }

  @Override
  public int position() {
    return 175;
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
  public Definition definition() {
    return Definition.cohort(Formula.sum(Amounts.cohort("withdrawn-hand-offs")))
        .and(Basis.PERIOD, Formula.sum(Amounts.booked("withdrawn-hand-offs")));
  }
}
