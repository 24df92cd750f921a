package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Calendar days from opening to winning a deal, on the day of the last closing.
 *
 * <p>A deal won on the day it was opened measures nothing: means and quantiles take the won deals
 * of the same cell as its members, those without a posting as zero.
 */
@ApplicationScoped
public class SalesCycleDays implements Measure {

  @Override
  public String code() {
    return "sales-cycle-days";
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
                  into.book(
                      closed.day(),
                      deal.opened().day(),
                      closed.slice(),
                      closed.day() - deal.opened().day()));
    }
  }
}
