package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that Marketing qualified, by the day they became leads. */
@ApplicationScoped
public class LeadToMql implements Measure {

  @Override
  public String code() {
    return "lead-to-mql";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.LEAD, LeadStage.MARKETING_QUALIFIED, into);
  }
}
