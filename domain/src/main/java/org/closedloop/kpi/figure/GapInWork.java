package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Part of the gap between MQL and SQL: leads that Sales accepted and works on. */
@ApplicationScoped
public class GapInWork implements Kpi {

  @Override
  public String code() {
    return "gap-in-work";
  }

  @Override
  public int position() {
    return 191;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(Formula.sum(Amounts.cohort("gap-in-work")));
  }

  @Override
  public List<String> maturesWith() {
    return List.of("mql-to-sql");
  }
}
