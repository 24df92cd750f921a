package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the confirmed leads (SQL) that got a proposal. */
@ApplicationScoped
public class SqlToProposalRate implements Kpi {

  @Override
  public String code() {
    return "sql-to-proposal-rate";
  }

  @Override
  public int position() {
    return 135;
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
  public Definition definition() {
    return Definition.step("sql-to-proposal", "sales-qualified-leads", "proposals");
  }
}
