package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** What a won deal costs. */
@ApplicationScoped
public class CostPerOrder extends CostPerCase {

  @Override
  public String code() {
    return "cost-per-order";
  }

  @Override
  public int position() {
    return 472;
  }

  @Override
  String cases() {
    return "won-deals";
  }
}
