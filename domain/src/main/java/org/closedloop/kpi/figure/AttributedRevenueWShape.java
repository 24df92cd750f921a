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
 * Revenue by the w-shape model: the first contact and those that made lead and deal earn 30 % each,
 * the others share 10 %.
 */
@ApplicationScoped
public class AttributedRevenueWShape implements Kpi {

  @Override
  public String code() {
    return "attributed-revenue-w-shape";
  }

  @Override
  public int position() {
    return 365;
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
    return Definition.period(Formula.sum(CreditMeasures.credits("w-shape", Level.DEAL)));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
