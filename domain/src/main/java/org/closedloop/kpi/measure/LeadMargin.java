package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * What is left of the won deals of a lead after the cost of their products, in cents, credited to
 * where the lead came from; deals whose margin nobody knows leave nothing.
 */
@ApplicationScoped
public class LeadMargin implements Measure {

  @Override
  public String code() {
    return "lead-margin";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Margins.book(journey, deal -> journey.margin(deal), into);
  }
}
