package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue of won deals whose lead came from a channel of Marketing, as its source says, in cents.
 *
 * <p>The first of three definitions of what Marketing sourced.
 */
@ApplicationScoped
public class SourcedBySource implements Measure {

  @Override
  public String code() {
    return "sourced-by-source";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    if (Origin.namedBySource(journey)) {
      Origin.revenue(journey, deal -> true, into);
    }
  }
}
