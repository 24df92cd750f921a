package org.closedloop.kpi.figure;

import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.DecidedOffers;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/**
 * What figures of the time to the answer of Sales have in common: minutes by answer, and on the
 * cohort basis the offers that still wait for one.
 */
abstract class TimeToAnswer implements Kpi {

  /** Which share of the offers is to be answered. */
  abstract String share();

  @Override
  public int version() {
    return 2; // offers that wait count
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
  }

  @Override
  public Unit unit() {
    return Unit.MINUTES;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.censored(
                share(),
                Amounts.cohort("answer-minutes").in(Unit.MINUTES),
                DecidedOffers.OF_COHORT,
                Amounts.cohort("open-hand-offs")))
        .and(
            Basis.PERIOD,
            Formula.quantile(
                share(),
                Amounts.booked("answer-minutes").in(Unit.MINUTES),
                DecidedOffers.OF_PERIOD));
  }
}
