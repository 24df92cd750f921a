package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Visits to the web site, as the web analytics counts them. */
@ApplicationScoped
public class Visits implements Kpi {

  @Override
  public String code() {
    return "visits";
  }

  @Override
  public int position() {
    return 410;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sumWithoutMembers(Amounts.booked("visits")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
