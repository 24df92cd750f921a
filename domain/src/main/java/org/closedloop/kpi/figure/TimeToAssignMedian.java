package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Hours from a lead's creation until somebody is responsible for it, for half of the leads. */
@ApplicationScoped
public class TimeToAssignMedian implements Kpi {

  @Override
  public String code() {
    return "time-to-assign-median";
  }

  @Override
  public int version() {
    return 2; // leads that nobody answers for count
  }

  @Override
  public int position() {
    return 353;
  }

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.MINUTES;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.censored(
                "0.5",
                Amounts.cohort("assign-minutes").in(Unit.MINUTES),
                Amounts.cohort("assigned-leads"),
                Amounts.cohort("unassigned-leads")))
        .and(
            Basis.PERIOD,
            Formula.quantile(
                "0.5",
                Amounts.booked("assign-minutes").in(Unit.MINUTES),
                Amounts.booked("assigned-leads")));
  }
}
