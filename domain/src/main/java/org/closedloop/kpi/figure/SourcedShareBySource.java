package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the revenue Marketing sourced, by the definition: source field. */
@ApplicationScoped
public class SourcedShareBySource implements Kpi {

  @Override
  public String code() {
    return "sourced-share-by-source";
  }

  @Override
  public int position() {
    return 372;
  }

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(
                Amounts.booked("sourced-by-source").in(Unit.MONEY),
                Amounts.booked("revenue-won").in(Unit.MONEY))
            .over(Amounts.booked("won-deals")));
  }
}
