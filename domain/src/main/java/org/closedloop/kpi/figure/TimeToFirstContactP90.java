package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Business hours until the first contact that nine of ten first contacts stay within. */
@ApplicationScoped
public class TimeToFirstContactP90 extends TimeToFirstContact {

  @Override
  public String code() {
    return "time-to-first-contact-p90";
  }

  @Override
  public int position() {
    return 346;
  }

  @Override
  Formula of(Amounts minutes, Amounts contacts) {
    return Formula.quantile("0.9", minutes, contacts);
  }
}
