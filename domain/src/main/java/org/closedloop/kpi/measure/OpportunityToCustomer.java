package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads with a deal that became customers, by the day of their first deal. */
@ApplicationScoped
public class OpportunityToCustomer implements Measure {

  @Override
  public String code() {
    return "opportunity-to-customer";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.OPPORTUNITY, LeadStage.CUSTOMER, into);
  }
}
