package org.closedloop.kpi.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/**
 * How far the share agreed for a step was reached: the leads that made it, by those that should
 * have.
 */
abstract class QuotaAttainment implements Kpi {

  /** The step, such as {@code mql-to-sql}. */
  abstract String transition();

  @Override
  public String code() {
    return transition() + "-attainment";
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
  public Definition definition() {
    return Definition.cohort(
        Formula.ratio(
            Amounts.cohort("reached-" + transition()),
            Amounts.booked("expected-" + transition()).in(Unit.EXPECTED)));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.AGREEMENT);
    return slices;
  }

  @Override
  public List<String> maturesWith() {
    return List.of(transition());
  }
}
