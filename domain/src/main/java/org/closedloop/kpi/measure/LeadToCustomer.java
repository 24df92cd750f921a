package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that became customers, by the day they became leads. */
@ApplicationScoped
public class LeadToCustomer implements Measure {

  @Override
  public String code() {
    return "lead-to-customer";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.LEAD, LeadStage.CUSTOMER, into);
  }
}
