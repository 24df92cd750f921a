package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Deals that are neither won nor lost, by the day they were opened. */
@ApplicationScoped
public class OpenDeals implements Measure {

  @Override
  public String code() {
    return "open-deals";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.isOpen()) {
        Moment opened = deal.opened();
        into.book(opened.day(), opened.day(), opened.slice(), 1);
      }
    }
  }
}
