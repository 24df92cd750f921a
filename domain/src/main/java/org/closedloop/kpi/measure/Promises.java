package org.closedloop.kpi.measure;

import java.util.function.Predicate;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measurements;
import org.closedloop.organisation.Department;

/**
 * What measures of promises have in common: each counts on the day it was judged, by the day it
 * began to run.
 */
final class Promises {

  private Promises() {}

  static void count(LeadJourney journey, Predicate<Clock> which, Measurements into) {
    for (Clock clock : journey.clocks()) {
      if (which.test(clock)) {
        into.book(clock.judged(), clock.started().day(), clock.started().slice(), 1);
      }
    }
  }

  static Predicate<Clock> of(Department side) {
    return clock -> clock.side() == side;
  }

  /** Promises of departments other than Marketing and Sales. */
  static Predicate<Clock> ofOthers() {
    return clock -> clock.side() != Department.SALES && clock.side() != Department.MARKETING;
  }

  static Predicate<Clock> of(String kind) {
    return clock -> clock.kind().equals(kind);
  }
}
