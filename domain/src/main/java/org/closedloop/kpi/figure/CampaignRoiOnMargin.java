package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** Margin of the leads a campaign found, less its cost, for every unit of cost. */
@ApplicationScoped
public class CampaignRoiOnMargin implements Kpi {

  private static final Amounts COST = Amounts.booked("cost").in(Unit.MONEY);

  @Override
  public String code() {
    return "campaign-roi-on-margin";
  }

  @Override
  public int position() {
    return 485;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(
            Formula.ratio(Amounts.cohort("lead-margin").in(Unit.MONEY).minus(COST), COST))
        .and(
            Basis.PERIOD,
            Formula.ratio(Amounts.booked("lead-margin").in(Unit.MONEY).minus(COST), COST));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }

  @Override
  public List<String> incompleteWithout() {
    return List.of("lead-margin");
  }
}
