package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.sla.clock.ClockState;

/** First contacts promised that have not come about to this day, by the day the clock began. */
@ApplicationScoped
public class FirstContactsMissing implements Measure {

  @Override
  public String code() {
    return "first-contacts-missing";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(
        journey,
        Promises.of("first-contact")
            .and(clock -> !clock.isDone() && clock.state() != ClockState.CANCELLED),
        into);
  }
}
