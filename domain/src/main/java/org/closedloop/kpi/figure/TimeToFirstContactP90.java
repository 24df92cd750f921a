package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Business hours until the first contact that nine of ten leads to be contacted stay within. */
@ApplicationScoped
public class TimeToFirstContactP90 extends TimeToFirstContact {

  @Override
  public String code() {
    return "time-to-first-contact-p90";
  }

  @Override
  public int version() {
    return 2; // those without contact count
  }

  @Override
  public int position() {
    return 346;
  }

  @Override
  Formula of(Amounts minutes, Amounts contacts, Amounts missing) {
    return Formula.censored("0.9", minutes, contacts, missing);
  }
}
