package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads somebody became responsible for, on that day, by the day they were created. */
@ApplicationScoped
public class AssignedLeads implements Measure {

  @Override
  public String code() {
    return "assigned-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .assigned()
        .ifPresent(
            assigned ->
                into.book(assigned.day(), journey.created().day(), journey.created().slice(), 1));
  }
}
