package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** First contacts that came about, in time or late, by the day the clock began. */
@ApplicationScoped
public class FirstContacts implements Measure {

  @Override
  public String code() {
    return "first-contacts";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Clock clock : journey.clocks()) {
      if (clock.kind().equals("first-contact") && clock.isDone()) {
        into.book(clock.done(), clock.started().day(), clock.started().slice(), 1);
      }
    }
  }
}
