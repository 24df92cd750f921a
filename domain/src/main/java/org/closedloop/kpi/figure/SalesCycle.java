package org.closedloop.kpi.figure;

import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/** What figures of the sales cycle have in common: days from opening to winning, by won deal. */
abstract class SalesCycle implements Kpi {

  /** The figure over these days and these deals. */
  abstract Formula of(Amounts days, Amounts deals);

  /** The measure of the days of each deal. */
  String days() {
    return "sales-cycle-days";
  }

  /** The measure of the deals that have such days. */
  String deals() {
    return "won-deals";
  }

  @Override
  public Group group() {
    return Group.DURATION;
  }

  @Override
  public Unit unit() {
    return Unit.DAYS;
  }

  @Override
  public Definition definition() {
    return Definition.either(
        day -> of(Amounts.by(day, days()).in(Unit.DAYS), Amounts.by(day, deals())));
  }
}
