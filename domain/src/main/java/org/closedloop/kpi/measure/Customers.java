package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * Leads that became customers, counted on the day of the first of their deals that stands as won.
 */
@ApplicationScoped
public class Customers implements Measure {

  @Override
  public String code() {
    return "customers";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.CUSTOMER, into);
  }
}
