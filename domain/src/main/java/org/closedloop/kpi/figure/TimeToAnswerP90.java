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

/** Hours from an offer to its answer that nine of ten answers stay within. */
@ApplicationScoped
public class TimeToAnswerP90 implements Kpi {

  @Override
  public String code() {
    return "time-to-answer-p90";
  }

  @Override
  public int position() {
    return 185;
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
            Formula.quantile(
                "0.9", Amounts.cohort("answer-minutes").in(Unit.MINUTES), DecidedOffers.OF_COHORT))
        .and(
            Basis.PERIOD,
            Formula.quantile(
                "0.9", Amounts.booked("answer-minutes").in(Unit.MINUTES), DecidedOffers.OF_PERIOD));
  }
}
