package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Leads that made the step sql-to-opportunity and for which a share was agreed when they entered.
 */
@ApplicationScoped
public class ReachedSqlToOpportunity implements Measure {

  @Override
  public String code() {
    return "reached-sql-to-opportunity";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Transition.SQL_TO_OPPORTUNITY.reached(journey, into);
  }
}
