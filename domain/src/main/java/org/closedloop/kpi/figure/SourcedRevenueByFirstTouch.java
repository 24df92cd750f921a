package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Revenue Marketing sourced, by the definition: first contact. */
@ApplicationScoped
public class SourcedRevenueByFirstTouch implements Kpi {

  @Override
  public String code() {
    return "sourced-revenue-by-first-touch";
  }

  @Override
  public int position() {
    return 373;
  }

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(Amounts.booked("sourced-by-first-touch").in(Unit.MONEY)));
  }
}
