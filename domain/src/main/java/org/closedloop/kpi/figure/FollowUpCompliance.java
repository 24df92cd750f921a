package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of the follow-ups due that came in time. */
@ApplicationScoped
public class FollowUpCompliance implements Kpi {

  @Override
  public String code() {
    return "follow-up-compliance";
  }

  @Override
  public int position() {
    return 349;
  }

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.ratio(
                Amounts.cohort("follow-up-kept"),
                Amounts.cohort("follow-up-kept").plus(Amounts.cohort("follow-up-broken"))))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                Amounts.booked("follow-up-kept"),
                Amounts.booked("follow-up-kept").plus(Amounts.booked("follow-up-broken"))));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.OBLIGATION);
    slices.add(Dimension.AGREEMENT);
    return slices;
  }
}
