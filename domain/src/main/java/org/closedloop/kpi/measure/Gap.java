package org.closedloop.kpi.measure;

import java.util.Optional;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * Where the qualified leads stand that Sales has not confirmed: each in exactly one place, so that
 * the places add up to the gap between MQL and SQL.
 */
enum Gap {
  RETURNED,
  DECLINED,
  /** Offered to Sales, not answered yet. */
  UNDECIDED,
  /** Sales accepted the lead and works on it. */
  IN_WORK,
  /** Lost or put back without Sales having returned or declined it. */
  GIVEN_UP,
  /** Not offered to Sales yet, or withdrawn. */
  NOT_OFFERED;

  /** The place a lead has, and since when. */
  private record Place(Gap gap, int day, String reason) {}

  /**
   * One lead, if this is where it stands: on the day it came there, by the day and in the slice it
   * was qualified in.
   */
  void measure(LeadJourney journey, Measurements into) {
    Optional<Moment> qualified = journey.entry(LeadStage.MARKETING_QUALIFIED);
    if (qualified.isEmpty() || journey.entry(LeadStage.SALES_QUALIFIED).isPresent()) {
      return;
    }
    Moment entry = qualified.get();
    Place place = place(journey, entry);
    if (place.gap == this) {
      into.book(place.day, entry.day(), journey.sliceWith(entry.slice(), place.reason), 1);
    }
  }

  private static Place place(LeadJourney journey, Moment entry) {
    Optional<HandOff> last = journey.lastHandOff();
    if (last.isPresent()) {
      HandOff offer = last.get();
      if (offer.is(HandOffChangeKind.RETURNED)) {
        return new Place(RETURNED, answered(offer), offer.reason());
      }
      if (offer.is(HandOffChangeKind.DECLINED)) {
        return new Place(DECLINED, answered(offer), offer.reason());
      }
      if (offer.isOpen()) {
        return new Place(UNDECIDED, offer.offered().day(), "");
      }
    }
    Optional<Moment> out = journey.wayOut();
    if (out.isPresent()) {
      return new Place(GIVEN_UP, out.get().day(), "");
    }
    if (last.filter(offer -> offer.is(HandOffChangeKind.ACCEPTED)).isPresent()) {
      return new Place(IN_WORK, answered(last.get()), "");
    }
    return journey
        .entry(LeadStage.SALES_ACCEPTED)
        .map(accepted -> new Place(IN_WORK, accepted.day(), ""))
        .orElseGet(() -> new Place(NOT_OFFERED, last.map(Gap::answered).orElse(entry.day()), ""));
  }

  private static int answered(HandOff offer) {
    return offer.answered().orElseThrow().day();
  }
}
