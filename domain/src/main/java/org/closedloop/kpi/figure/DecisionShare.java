package org.closedloop.kpi.figure;

import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.DecidedOffers;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Which share of the offers Sales has decided on was decided in one way. */
abstract class DecisionShare implements Kpi {

  /** The measure of the offers decided that way. */
  abstract String decided();

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
    return Definition.cohort(Formula.ratio(Amounts.cohort(decided()), DecidedOffers.OF_COHORT))
        .and(Basis.PERIOD, Formula.ratio(Amounts.booked(decided()), DecidedOffers.OF_PERIOD));
  }
}
