package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.DecidedOffers;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the decided offers that Sales returned for nurturing. */
@ApplicationScoped
public class ReturnRate implements Kpi {

  @Override
  public String code() {
    return "return-rate";
  }

  @Override
  public int position() {
    return 179;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.ratio(Amounts.cohort("returned-hand-offs"), DecidedOffers.OF_COHORT))
        .and(
            Basis.PERIOD,
            Formula.ratio(Amounts.booked("returned-hand-offs"), DecidedOffers.OF_PERIOD));
  }
}
