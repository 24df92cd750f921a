package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Follow-ups promised that came in time, by the day the clock began. */
@ApplicationScoped
public class FollowUpKept implements Measure {

  @Override
  public String code() {
    return "follow-up-kept";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, Promises.of("follow-up").and(Clock::isKept), into);
  }
}
