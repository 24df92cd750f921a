package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Leads in the funnel that nobody has ever been responsible for. */
@ApplicationScoped
public class UnassignedLeads implements Kpi {

  @Override
  public String code() {
    return "unassigned-leads";
  }

  @Override
  public int position() {
    return 354;
  }

  @Override
  public Group group() {
    return Group.SLA;
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
    return Definition.cohort(Formula.sum(Amounts.cohort("unassigned-leads")));
  }

  @Override
  public List<String> maturesWith() {
    return List.of("assigned-leads");
  }
}
