package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Minutes from the creation of a lead until somebody became responsible for it, nights and weekends
 * included.
 */
@ApplicationScoped
public class AssignMinutes implements Measure {

  private static final long MICROS_PER_MINUTE = 60_000_000;

  @Override
  public String code() {
    return "assign-minutes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .assigned()
        .ifPresent(
            assigned -> {
              long micros = assigned.at() - journey.created().at();
              into.book(
                  assigned.day(),
                  journey.created().day(),
                  journey.created().slice(),
                  Math.max(0, micros / MICROS_PER_MINUTE));
            });
  }
}
