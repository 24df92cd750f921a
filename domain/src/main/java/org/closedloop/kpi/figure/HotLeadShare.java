package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of the open leads that should be called first. */
@ApplicationScoped
public class HotLeadShare implements Kpi {

  @Override
  public String code() {
    return "hot-lead-share";
  }

  @Override
  public int position() {
    return 65;
  }

  @Override
  public Group group() {
    return Group.VOLUME;
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
    return Definition.period(
        Formula.ratio(Amounts.booked("hot-leads"), Amounts.booked("open-leads")));
  }
}
