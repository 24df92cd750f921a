package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the decided offers that Sales returned for nurturing. */
@ApplicationScoped
public class ReturnRate extends DecisionShare {

  @Override
  public String code() {
    return "return-rate";
  }

  @Override
  public int position() {
    return 179;
  }

  @Override
  String decided() {
    return "returned-hand-offs";
  }
}
