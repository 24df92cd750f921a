package org.closedloop.kpi.figure;

import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What figures of the return on campaigns have in common: less the cost, by the cost. */
abstract class CampaignReturn implements Kpi {

  private static final Amounts COST = Amounts.booked("cost").in(Unit.MONEY);

  /** The measure whose cents came back. */
  abstract String returned();

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
    return Definition.cohort(by(Day.COHORT)).and(Basis.PERIOD, by(Day.BOOKED));
  }

  private Formula by(Day day) {
    return Formula.ratio(Amounts.by(day, returned()).in(Unit.MONEY).minus(COST), COST);
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
