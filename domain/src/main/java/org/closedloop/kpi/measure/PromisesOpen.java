package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Promises about leads that still run, by the day the clock began. */
@ApplicationScoped
public class PromisesOpen implements Measure {

  @Override
  public String code() {
    return "promises-open";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, Clock::isOpen, into);
  }
}
