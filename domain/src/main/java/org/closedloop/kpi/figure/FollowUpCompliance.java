package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Signal;

/** Share of the follow-ups due that came in time. */
@ApplicationScoped
public class FollowUpCompliance extends KeptShare {

  @Override
  public String code() {
    return "follow-up-compliance";
  }

  @Override
  public int position() {
    return 349;
  }

  @Override
  String promises() {
    return "follow-up";
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
