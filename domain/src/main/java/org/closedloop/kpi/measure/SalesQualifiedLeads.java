package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads whose need and budget Sales confirmed (SQL), counted on the day it first did. */
@ApplicationScoped
public class SalesQualifiedLeads implements Measure {

  @Override
  public String code() {
    return "sales-qualified-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Steps.entry(journey, LeadStage.SALES_QUALIFIED, into);
  }
}
