package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Wins that were taken back: re-opened or lost after all, by the day they were. */
@ApplicationScoped
public class ReversedWins implements Measure {

  @Override
  public String code() {
    return "reversed-wins";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Closings.takenBack(journey, false, into);
  }
}
