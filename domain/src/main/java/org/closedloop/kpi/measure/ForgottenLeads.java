package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Open leads for which nobody knows what comes next, by the day they came where they stand. */
@ApplicationScoped
public class ForgottenLeads implements Measure {

  @Override
  public String code() {
    return "forgotten-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey.forgotten().ifPresent(since -> into.book(since.day(), since.day(), since.slice(), 1));
  }
}
