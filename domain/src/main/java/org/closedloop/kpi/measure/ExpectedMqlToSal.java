package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * How many leads the agreement aims at for the step mql-to-sal: the share agreed, for each lead
 * that enters.
 */
@ApplicationScoped
public class ExpectedMqlToSal implements Measure {

  @Override
  public String code() {
    return "expected-mql-to-sal";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.MQL_TO_SAL.expected(journey, into);
  }
}
