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

/** New leads from web channels for every visit. */
@ApplicationScoped
public class VisitToLeadRate implements Kpi {

  @Override
  public String code() {
    return "visit-to-lead-rate";
  }

  @Override
  public int position() {
    return 420;
  }

  @Override
  public Group group() {
    return Group.COST;
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
    return Definition.period(
        Formula.ratio(Amounts.booked("web-leads"), Amounts.booked("visits"))
            .over(Amounts.booked("web-leads")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
