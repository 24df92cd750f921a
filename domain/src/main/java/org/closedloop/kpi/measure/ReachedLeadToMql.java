package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads that made the step lead-to-mql and for which a share was agreed when they entered. */
@ApplicationScoped
public class ReachedLeadToMql implements Measure {

  @Override
  public String code() {
    return "reached-lead-to-mql";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.LEAD_TO_MQL.reached(journey, into);
  }
}
