package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Part of the gap between MQL and SQL: leads that Sales returned, by reason. */
@ApplicationScoped
public class GapReturned implements Kpi {

  @Override
  public String code() {
    return "gap-returned";
  }

  @Override
  public int position() {
    return 187;
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
    return Definition.cohort(Formula.sum(Amounts.cohort("gap-returned")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.range(Dimension.CHANNEL, Dimension.REASON);
  }

  @Override
  public List<String> maturesWith() {
    return List.of("mql-to-sql");
  }
}
