package org.closedloop.kpi.measure;

import java.util.Optional;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** What measures of returned leads have in common: the first return, and what came of it. */
final class Returns {

  private Returns() {}

  /** When Sales returned the lead for the first time. */
  static Optional<Moment> first(LeadJourney journey) {
    Moment first = null;
    for (HandOff offer : journey.handOffs()) {
      if (offer.is(HandOffChangeKind.RETURNED)) {
        Moment returned = offer.answered().orElseThrow();
        first = first == null || returned.at() < first.at() ? returned : first;
      }
    }
    return Optional.ofNullable(first);
  }

  /** One returned lead that got as far as a step afterwards. */
  static void reached(LeadJourney journey, LeadStage step, Measurements into) {
    first(journey)
        .ifPresent(
            returned ->
                journey
                    .entryAfter(step, returned.at())
                    .ifPresent(
                        entry -> into.book(entry.day(), returned.day(), returned.slice(), 1)));
  }
}
