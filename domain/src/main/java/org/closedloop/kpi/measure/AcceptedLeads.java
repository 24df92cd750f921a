package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that Sales accepted (SAL), counted on the day they first were. */
@ApplicationScoped
public class AcceptedLeads implements Measure {

  @Override
  public String code() {
    return "accepted-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.SALES_ACCEPTED, into);
  }
}
