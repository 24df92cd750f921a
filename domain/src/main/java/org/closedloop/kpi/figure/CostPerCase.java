package org.closedloop.kpi.figure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What one lead, customer or order costs: the cost of Marketing by how many there were. */
abstract class CostPerCase implements Kpi {

  private static final Amounts COST = Amounts.booked("cost").in(Unit.MONEY);

  /** The measure that counts them on the day they became one. */
  abstract String cases();

  /** The measure that follows new leads until they are one; empty if the figure has no cohorts. */
  Optional<String> followed() {
    return Optional.empty();
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    Definition period = Definition.period(Formula.ratio(COST, Amounts.booked(cases())));
    return followed()
        .map(measure -> period.and(Basis.COHORT, Formula.ratio(COST, Amounts.cohort(measure))))
        .orElse(period);
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
