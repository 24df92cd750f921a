package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the decided deals that were won. */
@ApplicationScoped
public class WinRate implements Kpi {

  private static final Amounts WON = Amounts.booked("won-deals");
  private static final Amounts WON_OF_COHORT = Amounts.cohort("won-deals");

  @Override
  public String code() {
    return "win-rate";
  }

  @Override
  public int position() {
    return 230;
  }

  @Override
  public Group group() {
    return Group.DEALS;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.ratio(WON, WON.plus(Amounts.booked("lost-deals"))))
        .and(
            Basis.COHORT,
            Formula.ratio(WON_OF_COHORT, WON_OF_COHORT.plus(Amounts.cohort("lost-deals"))));
  }
}
