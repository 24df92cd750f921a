package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * What those won deals of a lead brought whose margin is known, in cents, credited to where the
 * lead came from.
 */
@ApplicationScoped
public class LeadMarginRevenue implements Measure {

  @Override
  public String code() {
    return "lead-margin-revenue";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Margins.book(journey, deal -> deal.amount(), into);
  }
}
