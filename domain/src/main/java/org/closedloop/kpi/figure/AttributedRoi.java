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
import org.closedloop.kpi.credit.CreditMeasures;

/** Return for every unit of cost; it rests on the revenue attributed by the model agreed. */
@ApplicationScoped
public class AttributedRoi implements Kpi {

  @Override
  public String code() {
    return "attributed-roi";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public int position() {
    return 381;
  }

  @Override
  public Group group() {
    return Group.ATTRIBUTION;
  }

  @Override
  public Unit unit() {
    return Unit.PERCENT;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(
            CreditMeasures.creditsAsAgreed().minus(Amounts.booked("cost").in(Unit.MONEY)),
            Amounts.booked("cost").in(Unit.MONEY)));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN, Dimension.CONTENT);
  }
}
