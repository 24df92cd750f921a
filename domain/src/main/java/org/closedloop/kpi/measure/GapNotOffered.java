package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Qualified leads short of SQL that nobody offered to Sales, or whose offer was withdrawn. */
@ApplicationScoped
public class GapNotOffered implements Measure {

  @Override
  public String code() {
    return "gap-not-offered";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Gap.NOT_OFFERED.measure(journey, into);
  }
}
