package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that Marketing qualified (MQL), counted on the day they first were. */
@ApplicationScoped
public class QualifiedLeads implements Measure {

  @Override
  public String code() {
    return "qualified-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.MARKETING_QUALIFIED, into);
  }
}
