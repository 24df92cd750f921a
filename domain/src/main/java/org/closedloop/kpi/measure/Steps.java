package org.closedloop.kpi.measure;

import java.util.Optional;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** What measures of the funnel have in common: first entries and steps from one to another. */
final class Steps {

  private Steps() {}

  /** One lead, on the day it first entered {@code step}, in the slice it belonged to then. */
  static void entry(LeadJourney journey, LeadStage step, Measurements into) {
    journey.entry(step).ifPresent(entry -> into.book(entry.day(), entry.day(), entry.slice(), 1));
  }

  /**
   * One lead that came from one step to a later one, on the day it reached the later one.
   *
   * <p>Cohort and slice are those of the entry into the first step, so that the leads that went on
   * are part of the leads that entered.
   */
  static void conversion(LeadJourney journey, LeadStage from, LeadStage to, Measurements into) {
    Optional<Moment> entered = journey.entry(from);
    Optional<Moment> reached = journey.entry(to);
    if (entered.isPresent() && reached.isPresent()) {
      into.book(reached.get().day(), entered.get().day(), entered.get().slice(), 1);
    }
  }
}
