package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Deals whose first closing was a loss, by that day, whatever became of them later. */
@ApplicationScoped
public class FirstCycleLost implements Measure {

  @Override
  public String code() {
    return "first-cycle-lost";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Closings.first(journey, false, into);
  }
}
