package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Qualified leads (MQL) that Sales accepted (SAL), by the day Marketing qualified them. */
@ApplicationScoped
public class MqlToSal implements Measure {

  @Override
  public String code() {
    return "mql-to-sal";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.MARKETING_QUALIFIED, LeadStage.SALES_ACCEPTED, into);
  }
}
