package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** What won deals had brought that were taken back, in cents, by the day they were. */
@ApplicationScoped
public class RevenueReversed implements Measure {

  @Override
  public String code() {
    return "revenue-reversed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Closings.takenBack(journey, true, into);
  }
}
