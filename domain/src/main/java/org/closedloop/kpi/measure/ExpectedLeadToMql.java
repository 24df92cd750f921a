package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * How many leads the agreement aims at for the step lead-to-mql: the share agreed, for each lead
 * that enters.
 */
@ApplicationScoped
public class ExpectedLeadToMql implements Measure {

  @Override
  public String code() {
    return "expected-lead-to-mql";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.LEAD_TO_MQL.expected(journey, into);
  }
}
