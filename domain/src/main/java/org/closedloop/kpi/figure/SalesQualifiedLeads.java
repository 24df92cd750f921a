package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Leads that Sales qualified (SQL), each counted once. */
@ApplicationScoped
public class SalesQualifiedLeads implements Kpi {

  @Override
  public String code() {
    return "sales-qualified-leads";
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public Group group() {
    return Group.VOLUME;
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
    return Definition.volume("sales-qualified-leads", "lead-to-sql");
  }
}
