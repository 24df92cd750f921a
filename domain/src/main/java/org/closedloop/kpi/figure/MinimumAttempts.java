package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Signal;

/** Share of the leads due on which Sales made the attempts agreed on. */
@ApplicationScoped
public class MinimumAttempts extends KeptShare {

  @Override
  public String code() {
    return "minimum-attempts";
  }

  @Override
  public int position() {
    return 350;
  }

  @Override
  String promises() {
    return "attempts";
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
