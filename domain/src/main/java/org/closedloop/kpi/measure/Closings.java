package org.closedloop.kpi.measure;

import org.closedloop.journey.Deal;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measurements;

/** What measures have in common that look at closings which may not hold any more. */
final class Closings {

  private Closings() {}

  /** Wins by the day they were taken back. */
  static void takenBack(LeadJourney journey, boolean money, Measurements into) {
    for (Deal deal : journey.deals()) {
      for (Deal.Closing closing : deal.closings()) {
        closing
            .undone()
            .ifPresent(
                undone ->
                    into.book(
                        undone.day(),
                        deal.opened().day(),
                        undone.slice(),
                        money ? closing.amount() : 1));
      }
    }
  }

  /** Deals by the first closing, whatever became of them later. */
  static void first(LeadJourney journey, boolean won, Measurements into) {
    for (Deal deal : journey.deals()) {
      if (!deal.closings().isEmpty() && deal.closings().get(0).won() == won) {
        Deal.Closing first = deal.closings().get(0);
        into.book(first.at().day(), deal.opened().day(), first.at().slice(), 1);
      }
    }
  }
}
