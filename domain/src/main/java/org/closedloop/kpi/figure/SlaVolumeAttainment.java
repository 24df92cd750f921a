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

/** How far Marketing brought the volume of qualified leads it promised. */
@ApplicationScoped
public class SlaVolumeAttainment implements Kpi {

  @Override
  public String code() {
    return "sla-volume-attainment";
  }

  @Override
  public int position() {
    return 339;
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
    return Definition.period(
        Formula.ratio(
                Amounts.booked("delivered-volume").in(Unit.EXPECTED),
                Amounts.booked("agreed-volume").in(Unit.EXPECTED))
            .over(Amounts.booked("delivered-leads")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.OBLIGATION, Dimension.AGREEMENT);
  }
}
