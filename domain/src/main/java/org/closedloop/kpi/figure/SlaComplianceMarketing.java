package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the judged promises of Marketing that were kept. */
@ApplicationScoped
public class SlaComplianceMarketing implements Kpi {

  @Override
  public String code() {
    return "sla-compliance-marketing";
  }

  @Override
  public int position() {
    return 342;
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
                Amounts.cohort("marketing-promises-kept"),
                Amounts.cohort("marketing-promises-kept")
                    .plus(Amounts.cohort("marketing-promises-broken"))))
        .and(
            Basis.PERIOD,
            Formula.ratio(
                Amounts.booked("marketing-promises-kept"),
                Amounts.booked("marketing-promises-kept")
                    .plus(Amounts.booked("marketing-promises-broken"))));
  }

  @Override
  public Set<Dimension> slices() {
    Set<Dimension> slices = EnumSet.copyOf(Dimension.ofLeads());
    slices.add(Dimension.OBLIGATION);
    slices.add(Dimension.AGREEMENT);
    return slices;
  }
}
