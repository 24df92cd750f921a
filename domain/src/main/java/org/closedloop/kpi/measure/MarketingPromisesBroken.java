package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.organisation.Department;

/** Promises of Marketing about leads that were broken, by the day the clock began. */
@ApplicationScoped
public class MarketingPromisesBroken implements Measure {

  @Override
  public String code() {
    return "marketing-promises-broken";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Promises.count(journey, Promises.of(Department.MARKETING).and(Clock::isBroken), into);
  }
}
