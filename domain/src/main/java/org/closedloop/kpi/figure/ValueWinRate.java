package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the decided money that was won: amounts at closing, not of today. */
@ApplicationScoped
public class ValueWinRate implements Kpi {

  private static final Amounts WON = Amounts.booked("revenue-won").in(Unit.MONEY);
  private static final Amounts WON_OF_COHORT = Amounts.cohort("revenue-won").in(Unit.MONEY);

  @Override
  public String code() {
    return "value-win-rate";
  }

  @Override
  public int position() {
    return 240;
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
    return Definition.period(
            Formula.ratio(WON, WON.plus(Amounts.booked("lost-value")))
                .over(Amounts.booked("won-deals").plus(Amounts.booked("lost-deals"))))
        .and(
            Basis.COHORT,
            Formula.ratio(WON_OF_COHORT, WON_OF_COHORT.plus(Amounts.cohort("lost-value")))
                .over(Amounts.cohort("won-deals").plus(Amounts.cohort("lost-deals"))));
  }
}
