package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** How often Marketing qualified leads (MQL), each passage counted. */
@ApplicationScoped
public class MqlPassages implements Kpi {

  @Override
  public String code() {
    return "mql-passages";
  }

  @Override
  public int position() {
    return 22;
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
    return Definition.period(Formula.sum(Amounts.booked("mql-passages")));
  }
}
