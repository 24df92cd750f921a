package org.closedloop.kpi.measure;

import java.util.function.Predicate;
import org.closedloop.attribution.Touch;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;

/** What measures have in common that ask whether Marketing had a hand in a won deal. */
final class Origin {

  private Origin() {}

  /** The revenue of those won deals, where the deal belongs. */
  static void revenue(LeadJourney journey, Predicate<Deal> counts, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (deal.won().isPresent() && counts.test(deal)) {
        Moment win = deal.won().get();
        into.book(win.day(), deal.opened().day(), win.slice(), deal.amount());
      }
    }
  }

  /** Whether a contact is Marketing's and happened from one instant until before another. */
  static boolean byMarketing(Touch touch, long from, long until) {
    return touch.marketing() && touch.at() >= from && touch.at() < until;
  }

  /** Whether the source named a channel of Marketing when the lead came. */
  static boolean namedBySource(LeadJourney journey) {
    return journey.kindOf(journey.firstSlice()) == ChannelKind.MARKETING;
  }
}
