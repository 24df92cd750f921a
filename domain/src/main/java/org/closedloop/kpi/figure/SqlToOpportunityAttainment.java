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

/** How far the share agreed for the step sql-to-opportunity was reached. */
@ApplicationScoped
public class SqlToOpportunityAttainment implements Kpi {

  @Override
  public String code() {
    return "sql-to-opportunity-attainment";
  }

  @Override
  public int position() {
    return 358;
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
            Amounts.cohort("reached-sql-to-opportunity"),
            Amounts.booked("expected-sql-to-opportunity").in(Unit.EXPECTED)));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.AGREEMENT);
    return slices;
  }

  @Override
  public List<String> maturesWith() {
    return List.of("sql-to-opportunity");
  }
}
