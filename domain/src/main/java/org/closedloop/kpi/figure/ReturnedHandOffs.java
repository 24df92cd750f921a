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

/** Offers that Sales returned for nurturing, by reason. */
@ApplicationScoped
public class ReturnedHandOffs implements Kpi {

  @Override
  public String code() {
    return "returned-hand-offs";
  }

  @Override
  public int position() {
    return 173;
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
    return Definition.cohort(Formula.sum(Amounts.cohort("returned-hand-offs")))
        .and(Basis.PERIOD, Formula.sum(Amounts.booked("returned-hand-offs")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.range(Dimension.CHANNEL, Dimension.REASON);
  }
}
