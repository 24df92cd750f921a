package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Won deals whose lead was met before, on the day of the last closing; their cohort is the day of
 * the first contact.
 */
@ApplicationScoped
public class TouchedWonDeals implements Measure {

  @Override
  public String code() {
    return "touched-won-deals";
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
              win ->
                  journey
                      .firstTouch(deal)
                      .ifPresent(touch -> into.book(win.day(), touch.day(), win.slice(), 1)));
    }
  }
}
