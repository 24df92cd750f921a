package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL that were given up without an answer that says so. */
@ApplicationScoped
public class GapGivenUp implements Measure {

  @Override
  public String code() {
    return "gap-given-up";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.GIVEN_UP.measure(journey, into);
  }
}
