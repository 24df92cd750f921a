package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Calendar days from the first contact with a lead to a won deal, on the day of the last closing.
 *
 * <p>A deal won on the day of the first contact measures nothing: means and quantiles take the
 * touched won deals of the same cell as their cases.
 */
@ApplicationScoped
public class FirstTouchDays implements Measure {

  @Override
  public String code() {
    return "first-touch-days";
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
                      .ifPresent(
                          touch ->
                              into.book(
                                  win.day(), touch.day(), win.slice(), win.day() - touch.day())));
    }
  }
}
