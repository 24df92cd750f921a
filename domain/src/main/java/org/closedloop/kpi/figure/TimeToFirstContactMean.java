package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Business hours until the first contact, on average. */
@ApplicationScoped
public class TimeToFirstContactMean extends TimeToFirstContact {

  @Override
  public String code() {
    return "time-to-first-contact-mean";
  }

  @Override
  public int position() {
    return 347;
  }

  @Override
  Formula of(Amounts minutes, Amounts contacts, Amounts missing) {
    return Formula.mean(minutes, contacts);
  }
}
