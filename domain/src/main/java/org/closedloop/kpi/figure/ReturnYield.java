package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the returned leads that Sales confirmed later after all. */
@ApplicationScoped
public class ReturnYield extends YieldOfReturns {

  @Override
  public String code() {
    return "return-yield";
  }

  @Override
  public int position() {
    return 181;
  }

  @Override
  String reached() {
    return "returned-to-sql";
  }
}
