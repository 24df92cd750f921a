package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What Sales does for a won deal: all documented activities, those that won nothing included. */
@ApplicationScoped
public class ActivitiesPerWin implements Kpi {

  @Override
  public String code() {
    return "activities-per-win";
  }

  @Override
  public int position() {
    return 275;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.PER_CASE;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(Amounts.booked("sales-activities"), Amounts.booked("won-deals")));
  }
}
