package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Delivered;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** Leads that Marketing qualified while a volume was promised, on the day they first were. */
@ApplicationScoped
public class DeliveredLeads implements Measure {

  @Override
  public String code() {
    return "delivered-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .entry(LeadStage.MARKETING_QUALIFIED)
        .ifPresent(
            entry -> {
              for (Delivered each : journey.delivered(entry)) {
                into.book(entry.day(), entry.day(), each.slice(), 1);
              }
            });
  }
}
