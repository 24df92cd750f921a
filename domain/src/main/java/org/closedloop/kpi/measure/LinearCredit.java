package org.closedloop.kpi.measure;

import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Linear;
import org.closedloop.attribution.Path;
import org.closedloop.attribution.Split;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;

/**
 * What the channels of one side contributed to won deals, in cents: every contact counts alike.
 *
 * <p>Linear credits, where the deal belongs, so that they can be cut like revenue.
 */
final class LinearCredit {

  private static final AttributionModel MODEL = new Linear();

  private LinearCredit() {}

  static void of(LeadJourney journey, ChannelKind side, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.won().isPresent() && !journey.path(deal, Level.DEAL).isEmpty()) {
        Path path = journey.path(deal, Level.DEAL);
        long[] cents = Split.of(deal.amount(), MODEL.parts(path));
        long sum = 0;
        for (int i = 0; i < cents.length; i++) {
          if (journey.kindOf(path.touches().get(i).slice()) == side) {
            sum += cents[i];
          }
        }
        Moment win = deal.won().get();
        into.book(win.day(), deal.opened().day(), win.slice(), sum);
      }
    }
  }
}
