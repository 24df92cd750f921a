package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;

/** Business hours until the first contact that half of the leads to be contacted stay within. */
@ApplicationScoped
public class TimeToFirstContactMedian extends TimeToFirstContact {

  @Override
  public String code() {
    return "time-to-first-contact-median";
  }

  @Override
  public int version() {
    return 2; // those without contact count
  }

  @Override
  public int position() {
    return 345;
  }

  @Override
  Formula of(Amounts minutes, Amounts contacts, Amounts missing) {
    return Formula.censored("0.5", minutes, contacts, missing);
  }
}
