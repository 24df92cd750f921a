package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/**
 * Revenue of won deals with a contact by Marketing in the 90 days before; never added to what it
 * sourced.
 */
@ApplicationScoped
public class InfluencedRevenue implements Kpi {

  @Override
  public String code() {
    return "influenced-revenue";
  }

  @Override
  public int position() {
    return 377;
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
    return Definition.period(Formula.sum(Amounts.booked("influenced-revenue").in(Unit.MONEY)));
  }
}
