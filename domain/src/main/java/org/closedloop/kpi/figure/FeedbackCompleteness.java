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

/** Share of the decided offers that Sales answered with all the feedback agreed on. */
@ApplicationScoped
public class FeedbackCompleteness implements Kpi {

  @Override
  public String code() {
    return "feedback-completeness";
  }

  @Override
  public int position() {
    return 183;
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
            Formula.ratio(
                DecidedOffers.OF_COHORT.minus(Amounts.cohort("answers-lacking-feedback")),
                DecidedOffers.OF_COHORT))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                DecidedOffers.OF_PERIOD.minus(Amounts.booked("answers-lacking-feedback")),
                DecidedOffers.OF_PERIOD));
  }
}
