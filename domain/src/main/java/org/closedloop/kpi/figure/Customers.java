package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Leads that became customers, each counted once. */
@ApplicationScoped
public class Customers implements Kpi {

  @Override
  public String code() {
    return "customers";
  }

  @Override
  public int position() {
    return 60;
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
  public Definition definition() {
    return Definition.volume("customers", "lead-to-customer");
  }
}
