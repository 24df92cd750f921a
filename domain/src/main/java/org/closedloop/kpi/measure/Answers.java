package org.closedloop.kpi.measure;

import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;

/** What measures of answers have in common: day and place of the answer, cohort of the offer. */
final class Answers {

  private Answers() {}

  /** Each offer whose last answer is of a kind. */
  static void of(LeadJourney journey, HandOffChangeKind kind, Measurements into) {
    for (HandOff offer : journey.handOffs()) {
      if (offer.is(kind)) {
        book(offer, 1, into);
      }
    }
  }

  static void book(HandOff answered, long amount, Measurements into) {
    Moment answer = answered.answered().orElseThrow();
    into.book(answer.day(), answered.offered().day(), answer.slice(), amount);
  }
}
