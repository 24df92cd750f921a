package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Returned leads that became customers later after all, by the day of the first return. */
@ApplicationScoped
public class ReturnedToCustomer implements Measure {

  @Override
  public String code() {
    return "returned-to-customer";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Returns.reached(journey, LeadStage.CUSTOMER, into);
  }
}
