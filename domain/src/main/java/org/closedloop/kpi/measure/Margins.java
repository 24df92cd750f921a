package org.closedloop.kpi.measure;

import java.util.function.ToLongFunction;
import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** What measures have in common that look at won deals whose margin is known. */
final class Margins {

  private Margins() {}

  /** An amount of each such deal, where the lead came from; the day is that of the win. */
  static void book(LeadJourney journey, ToLongFunction<Deal> amount, Measurements into) {
    journey
        .entry(LeadStage.LEAD)
        .ifPresent(
            lead -> {
              for (Deal deal : journey.deals()) {
                if (deal.won().isPresent() && journey.knowsMargin(deal)) {
                  into.book(
                      deal.won().get().day(), lead.day(), lead.slice(), amount.applyAsLong(deal));
                }
              }
            });
  }
}
