package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Offers that Sales has not answered and Marketing has not withdrawn, on the day of the offer. */
@ApplicationScoped
public class OpenHandOffs implements Measure {

  @Override
  public String code() {
    return "open-hand-offs";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (HandOff offer : journey.handOffs()) {
      if (offer.isOpen()) {
        into.book(offer.offered().day(), offer.offered().day(), offer.offered().slice(), 1);
      }
    }
  }
}
