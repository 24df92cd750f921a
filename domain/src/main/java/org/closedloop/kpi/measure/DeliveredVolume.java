package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Delivered;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * What the leads that Marketing qualified count towards the volume it promised, in ten-thousandths
 * of a lead, on the day they first were.
 */
@ApplicationScoped
public class DeliveredVolume implements Measure {

  @Override
  public String code() {
    return "delivered-volume";
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
                into.book(entry.day(), entry.day(), each.slice(), each.worth());
              }
            });
  }
}
