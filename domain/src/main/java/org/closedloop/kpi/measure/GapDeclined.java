package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL that Sales declined, each with the reason. */
@ApplicationScoped
public class GapDeclined implements Measure {

  @Override
  public String code() {
    return "gap-declined";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.DECLINED.measure(journey, into);
  }
}
