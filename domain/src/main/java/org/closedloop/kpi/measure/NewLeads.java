package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads, counted on the day they first became one. */
@ApplicationScoped
public class NewLeads implements Measure {

  @Override
  public String code() {
    return "new-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.LEAD, into);
  }
}
