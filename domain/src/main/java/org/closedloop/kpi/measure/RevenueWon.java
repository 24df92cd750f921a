package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** What the won deals brought, in cents, on the day of the last closing. */
@ApplicationScoped
public class RevenueWon implements Measure {

  @Override
  public String code() {
    return "revenue-won";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      deal.won()
          .ifPresent(
              closed ->
                  into.book(closed.day(), deal.opened().day(), closed.slice(), deal.amount()));
    }
  }
}
