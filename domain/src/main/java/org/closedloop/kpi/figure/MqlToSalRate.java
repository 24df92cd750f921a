package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Share of the qualified leads (MQL) that Sales accepted (SAL). */
@ApplicationScoped
public class MqlToSalRate implements Kpi {

  @Override
  public String code() {
    return "mql-to-sal-rate";
  }

  @Override
  public int position() {
    return 115;
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
    return Definition.step("mql-to-sal", "qualified-leads", "accepted-leads");
  }
}
