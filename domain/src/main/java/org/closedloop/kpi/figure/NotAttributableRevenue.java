package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.credit.CreditMeasures;

/** Revenue of won deals before which nobody was met within 365 days. */
@ApplicationScoped
public class NotAttributableRevenue implements Kpi {

  @Override
  public String code() {
    return "not-attributable-revenue";
  }

  @Override
  public int position() {
    return 370;
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
    return Definition.period(Formula.sum(CreditMeasures.withoutCredit(Level.DEAL)));
  }
}
