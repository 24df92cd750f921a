package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads that Sales returned at least once, on the day of the first return, with its reason. */
@ApplicationScoped
public class ReturnedLeads implements Measure {

  @Override
  public String code() {
    return "returned-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Returns.first(journey)
        .ifPresent(first -> into.book(first.day(), first.day(), first.slice(), 1));
  }
}
