package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of the qualified leads (MQL) that Sales qualified in turn (SQL). */
@ApplicationScoped
public class MqlToSqlRate implements Kpi {

  @Override
  public String code() {
    return "mql-to-sql-rate";
  }

  @Override
  public int position() {
    return 120;
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
    return Definition.step("mql-to-sql", "qualified-leads", "sales-qualified-leads");
  }
}
