package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.credit.CreditMeasures;

/**
 * Revenue by the Shapley model: every channel on the way earns the same, however often it was met.
 */
@ApplicationScoped
public class AttributedRevenueShapley implements Kpi {

  @Override
  public String code() {
    return "attributed-revenue-shapley";
  }

  @Override
  public int position() {
    return 369;
  }

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.period(Formula.sum(CreditMeasures.credits("shapley", Level.DEAL)));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
