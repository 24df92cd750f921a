package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Leads that got their first proposal. */
@ApplicationScoped
public class Proposals implements Kpi {

  @Override
  public String code() {
    return "proposals";
  }

  @Override
  public int position() {
    return 55;
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
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("proposals")));
  }
}
