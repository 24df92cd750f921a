package org.closedloop.kpi.credit;

import org.closedloop.attribution.Level;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue of won deals before which nobody was met, in cents: no model can share it.
 *
 * <p>On levels other than the deal it is what differs from the deal's.
 */
public final class UncreditedRevenue implements Measure {

  private final Level level;

  UncreditedRevenue(Level level) {
    this.level = level;
  }

  @Override
  public String code() {
    return CreditMeasures.uncredited(level);
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.won().isPresent()) {
        long here = journey.path(deal, level).isEmpty() ? deal.amount() : 0;
        long usual =
            level != Level.DEAL && journey.path(deal, Level.DEAL).isEmpty() ? deal.amount() : 0;
        if (here != usual) {
          Moment win = deal.won().get();
          into.book(win.day(), deal.opened().day(), win.slice(), here - usual);
        }
      }
    }
  }
}
