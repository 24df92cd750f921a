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

/** What winning a new customer costs Marketing and Sales together. */
@ApplicationScoped
public class CustomerAcquisitionCost implements Kpi {

  @Override
  public String code() {
    return "customer-acquisition-cost";
  }

  @Override
  public int position() {
    return 475;
  }

  @Override
  public Group group() {
    return Group.COST;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Definition definition() {
    return Definition.period(
        Formula.ratio(
            Amounts.booked("cost").plus(Amounts.booked("sales-cost")).in(Unit.MONEY),
            Amounts.booked("customers")));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.noneOf(Dimension.class);
  }

  @Override
  public List<String> incompleteWithout() {
    return List.of("sales-cost");
  }
}
