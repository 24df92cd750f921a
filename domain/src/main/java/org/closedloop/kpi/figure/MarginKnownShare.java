package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the revenue whose margin is known: how far figures on margin can be trusted. */
@ApplicationScoped
public class MarginKnownShare implements Kpi {

  @Override
  public String code() {
    return "margin-known-share";
  }

  @Override
  public int position() {
    return 490;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.ratio(
                Amounts.cohort("lead-margin-revenue").in(Unit.MONEY),
                Amounts.cohort("lead-revenue").in(Unit.MONEY)))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                Amounts.booked("lead-margin-revenue").in(Unit.MONEY),
                Amounts.booked("lead-revenue").in(Unit.MONEY)));
  }
}
