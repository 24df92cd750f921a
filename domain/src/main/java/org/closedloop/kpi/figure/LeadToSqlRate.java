package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of the new leads that Sales qualified (SQL). */
@ApplicationScoped
public class LeadToSqlRate implements Kpi {

  @Override
  public String code() {
    return "lead-to-sql-rate";
  }

  @Override
  public int position() {
    return 150;
  }

  @Override
  public Group group() {
    return Group.CONVERSION;
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
    return Definition.step("lead-to-sql", "new-leads", "sales-qualified-leads");
  }
}
