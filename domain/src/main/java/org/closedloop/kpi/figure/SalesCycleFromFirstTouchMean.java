package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Days from the first contact to winning a deal, on average. */
@ApplicationScoped
public class SalesCycleFromFirstTouchMean extends SalesCycleFromFirstTouch {

  @Override
  public String code() {
    return "sales-cycle-from-first-touch-mean";
  }

  @Override
  public int position() {
    return 334;
  }

  @Override
  Formula of(Amounts days, Amounts deals) {
    return Formula.mean(days, deals);
  }
}
