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

/** Share of the leads due on which Sales made the attempts agreed on. */
@ApplicationScoped
public class MinimumAttempts implements Kpi {

  @Override
  public String code() {
    return "minimum-attempts";
  }

  @Override
  public int position() {
    return 350;
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
                Amounts.cohort("attempts-kept"),
                Amounts.cohort("attempts-kept").plus(Amounts.cohort("attempts-broken"))))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                Amounts.booked("attempts-kept"),
                Amounts.booked("attempts-kept").plus(Amounts.booked("attempts-broken"))));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.OBLIGATION);
    slices.add(Dimension.AGREEMENT);
    return slices;
  }
}
