package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads that made the step mql-to-sal and for which a share was agreed when they entered. */
@ApplicationScoped
public class ReachedMqlToSal implements Measure {

  @Override
  public String code() {
    return "reached-mql-to-sal";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.MQL_TO_SAL.reached(journey, into);
  }
}
