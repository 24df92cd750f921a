package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.sla.clock.ClockState;

/** Promises about leads whose occasion fell away, by the day the clock began. */
@ApplicationScoped
public class PromisesCancelled implements Measure {

  @Override
  public String code() {
    return "promises-cancelled";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, clock -> clock.state() == ClockState.CANCELLED, into);
  }
}
