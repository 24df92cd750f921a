package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that reached a deal, counted on the day of the first one. */
@ApplicationScoped
public class Opportunities implements Measure {

  @Override
  public String code() {
    return "opportunities";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.OPPORTUNITY, into);
  }
}
