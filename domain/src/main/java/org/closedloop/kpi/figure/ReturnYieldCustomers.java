package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the returned leads that became customers later after all. */
@ApplicationScoped
public class ReturnYieldCustomers extends YieldOfReturns {

  @Override
  public String code() {
    return "return-yield-customers";
  }

  @Override
  public int position() {
    return 182;
  }

  @Override
  String reached() {
    return "returned-to-customer";
  }
}
