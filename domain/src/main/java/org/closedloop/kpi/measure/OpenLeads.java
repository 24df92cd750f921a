package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads that are neither won nor lost, by the day they came. */
@ApplicationScoped
public class OpenLeads implements Measure {

  @Override
  public String code() {
    return "open-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    if (journey.isOpen()) {
      Moment created = journey.created();
      into.book(created.day(), created.day(), created.slice(), 1);
    }
  }
}
