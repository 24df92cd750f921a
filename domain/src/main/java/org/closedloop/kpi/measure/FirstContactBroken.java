package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** First contacts promised that came not in time, by the day the clock began. */
@ApplicationScoped
public class FirstContactBroken implements Measure {

  @Override
  public String code() {
    return "first-contact-broken";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, Promises.of("first-contact").and(Clock::isBroken), into);
  }
}
