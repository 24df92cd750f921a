package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL that Sales accepted and works on. */
@ApplicationScoped
public class GapInWork implements Measure {

  @Override
  public String code() {
    return "gap-in-work";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.IN_WORK.measure(journey, into);
  }
}
