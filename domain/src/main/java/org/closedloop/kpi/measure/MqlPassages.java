package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Every time Marketing qualified a lead (MQL), the first time and each one after a return. */
@ApplicationScoped
public class MqlPassages implements Measure {

  @Override
  public String code() {
    return "mql-passages";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Moment entry : journey.entries(LeadStage.MARKETING_QUALIFIED)) {
      into.book(entry.day(), entry.day(), entry.slice(), 1);
    }
  }
}
