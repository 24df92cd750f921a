package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** New leads that came through a channel on the web: what visits are compared with. */
@ApplicationScoped
public class WebLeads implements Measure {

  @Override
  public String code() {
    return "web-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .entry(LeadStage.LEAD)
        .filter(entry -> journey.isWeb(entry.slice()))
        .ifPresent(entry -> into.book(entry.day(), entry.day(), entry.slice(), 1));
  }
}
