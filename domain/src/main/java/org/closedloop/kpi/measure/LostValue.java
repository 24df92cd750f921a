package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** What the lost deals would have brought, in cents, on the day of the last closing. */
@ApplicationScoped
public class LostValue implements Measure {

  @Override
  public String code() {
    return "lost-value";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      deal.lost()
          .ifPresent(
              closed ->
                  into.book(closed.day(), deal.opened().day(), closed.slice(), deal.amount()));
    }
  }
}
