package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Open leads whose score says that they should be called first, by the day they came. */
@ApplicationScoped
public class HotLeads implements Measure {

  @Override
  public String code() {
    return "hot-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    if (journey.isHot()) {
      Moment created = journey.created();
      into.book(created.day(), created.day(), created.slice(), 1);
    }
  }
}
