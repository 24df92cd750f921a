package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Days from opening to winning a deal that nine of ten won deals stay within. */
@ApplicationScoped
public class SalesCycleP90 extends SalesCycle {

  @Override
  public String code() {
    return "sales-cycle-p90";
  }

  @Override
  public int position() {
    return 330;
  }

  @Override
  Formula of(Amounts days, Amounts deals) {
    return Formula.quantile("0.9", days, deals);
  }
}
