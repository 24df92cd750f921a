package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Signal;

/** Share of the first contacts due that came in time. */
@ApplicationScoped
public class FirstContactCompliance extends KeptShare {

  @Override
  public String code() {
    return "first-contact-compliance";
  }

  @Override
  public int position() {
    return 344;
  }

  @Override
  String promises() {
    return "first-contact";
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }
}
