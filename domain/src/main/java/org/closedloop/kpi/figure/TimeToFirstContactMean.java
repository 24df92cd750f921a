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

/** Business hours until the first contact, on average. */
@ApplicationScoped
public class TimeToFirstContactMean implements Kpi {

  @Override
  public String code() {
    return "time-to-first-contact-mean";
  }

  @Override
  public int position() {
    return 347;
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
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.mean(
                Amounts.cohort("first-contact-minutes").in(Unit.MINUTES),
                Amounts.cohort("first-contacts")))
        .and(
            Basis.PERIOD,
            Formula.mean(
                Amounts.booked("first-contact-minutes").in(Unit.MINUTES),
                Amounts.booked("first-contacts")));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.OBLIGATION);
    slices.add(Dimension.AGREEMENT);
    return slices;
  }
}
