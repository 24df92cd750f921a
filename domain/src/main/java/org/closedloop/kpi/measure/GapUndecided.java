package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL whose offer Sales has not answered. */
@ApplicationScoped
public class GapUndecided implements Measure {

  @Override
  public String code() {
    return "gap-undecided";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.UNDECIDED.measure(journey, into);
  }
}
