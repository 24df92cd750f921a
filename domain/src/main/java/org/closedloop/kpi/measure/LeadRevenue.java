package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * What the won deals of a lead brought, in cents, credited to where the lead came from.
 *
 * <p>Compared with cost: day and amount are those of the win, cohort and slice those of the lead.
 */
@ApplicationScoped
public class LeadRevenue implements Measure {

  @Override
  public String code() {
    return "lead-revenue";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .entry(LeadStage.LEAD)
        .ifPresent(
            lead -> {
              for (Deal deal : journey.deals()) {
                deal.won()
                    .ifPresent(
                        won -> into.book(won.day(), lead.day(), lead.slice(), deal.amount()));
              }
            });
  }
}
