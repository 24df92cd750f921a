package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Promises of other departments about leads that were kept, by the day the clock began. */
@ApplicationScoped
public class OthersPromisesKept implements Measure {

  @Override
  public String code() {
    return "others-promises-kept";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, Promises.ofOthers().and(Clock::isKept), into);
  }
}
