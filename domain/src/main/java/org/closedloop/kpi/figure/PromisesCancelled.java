package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Promises whose occasion fell away: they count in no compliance. */
@ApplicationScoped
public class PromisesCancelled implements Kpi {

  @Override
  public String code() {
    return "promises-cancelled";
  }

  @Override
  public int position() {
    return 352;
  }

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(Formula.sum(Amounts.cohort("promises-cancelled")))
        .and(Basis.PERIOD, Formula.sum(Amounts.booked("promises-cancelled")));
  }

  @Override
  public Set<Dimension> slices() {
    return Dimension.ofPromises();
  }
}
