package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Qualified leads (MQL) that Sales confirmed (SQL), by the day Marketing qualified them. */
@ApplicationScoped
public class MqlToSql implements Measure {

  @Override
  public String code() {
    return "mql-to-sql";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.conversion(journey, LeadStage.MARKETING_QUALIFIED, LeadStage.SALES_QUALIFIED, into);
  }
}
