package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL that Sales returned last, each with the reason. */
@ApplicationScoped
public class GapReturned implements Measure {

  @Override
  public String code() {
    return "gap-returned";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.RETURNED.measure(journey, into);
  }
}
