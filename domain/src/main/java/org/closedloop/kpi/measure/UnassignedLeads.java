package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads in the funnel nobody was ever made responsible for, by the day they were created. */
@ApplicationScoped
public class UnassignedLeads implements Measure {

  @Override
  public String code() {
    return "unassigned-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    if (journey.assigned().isEmpty() && journey.wayOut().isEmpty()) {
      into.book(journey.created().day(), journey.created().day(), journey.created().slice(), 1);
    }
  }
}
