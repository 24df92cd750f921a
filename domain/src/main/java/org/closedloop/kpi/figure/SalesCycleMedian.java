package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Days from opening to winning a deal that half of the won deals stay within. */
@ApplicationScoped
public class SalesCycleMedian extends SalesCycle {

  @Override
  public String code() {
    return "sales-cycle-median";
  }

  @Override
  public int position() {
    return 310;
  }

  @Override
  Formula of(Amounts days, Amounts deals) {
    return Formula.quantile("0.5", days, deals);
  }
}
