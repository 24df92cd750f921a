package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Confirmed leads (SQL) that reached a deal, by the day Sales confirmed them. */
@ApplicationScoped
public class SqlToOpportunity implements Measure {

  @Override
  public String code() {
    return "sql-to-opportunity";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.SALES_QUALIFIED, LeadStage.OPPORTUNITY, into);
  }
}
