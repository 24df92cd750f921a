package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** What the open deals would bring by the chance of their phase, as the night saw them. */
@ApplicationScoped
public class WeightedPipeline implements Kpi {

  @Override
  public String code() {
    return "weighted-pipeline";
  }

  @Override
  public int position() {
    return 292;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.sum(
            Amounts.booked("weighted-pipeline").in(Unit.MONEY), Amounts.booked("open-deals")));
  }
}
