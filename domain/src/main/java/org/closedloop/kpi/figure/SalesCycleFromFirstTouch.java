package org.closedloop.kpi.figure;

/** What figures of the sales cycle have in common that begins with the first contact. */
abstract class SalesCycleFromFirstTouch extends SalesCycle {

  @Override
  String days() {
    return "first-touch-days";
  }

  @Override
  String deals() {
    return "touched-won-deals";
  }
}
