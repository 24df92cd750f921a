package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Signal;

/** Share of the decided offers that Sales accepted. */
@ApplicationScoped
public class AcceptanceRate extends DecisionShare {

  @Override
  public String code() {
    return "acceptance-rate";
  }

  @Override
  public int position() {
    return 177;
  }

  @Override
  String decided() {
    return "accepted-hand-offs";
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
