package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Share of the returned leads that Sales confirmed later after all. */
@ApplicationScoped
public class ReturnYield implements Kpi {

  @Override
  public String code() {
    return "return-yield";
  }

  @Override
  public int position() {
    return 181;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
        Formula.ratio(Amounts.cohort("returned-to-sql"), Amounts.booked("returned-leads")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.range(Dimension.CHANNEL, Dimension.REASON);
  }
}
