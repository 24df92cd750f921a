package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Leads that made the step opportunity-to-customer and for which a share was agreed when they
 * entered.
 */
@ApplicationScoped
public class ReachedOpportunityToCustomer implements Measure {

  @Override
  public String code() {
    return "reached-opportunity-to-customer";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.OPPORTUNITY_TO_CUSTOMER.reached(journey, into);
  }
}
