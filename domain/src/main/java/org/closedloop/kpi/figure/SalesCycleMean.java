package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Days from opening to winning a deal, on average. */
@ApplicationScoped
public class SalesCycleMean extends SalesCycle {

  @Override
  public String code() {
    return "sales-cycle-mean";
  }

  @Override
  public int position() {
    return 320;
  }

  @Override
  Formula of(Amounts days, Amounts deals) {
    return Formula.mean(days, deals);
  }
}
