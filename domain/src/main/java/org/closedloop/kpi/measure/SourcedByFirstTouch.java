package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Path;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue of won deals whose first contact came by a channel of Marketing, in cents.
 *
 * <p>The second of three definitions of what Marketing sourced.
 */
@ApplicationScoped
public class SourcedByFirstTouch implements Measure {

  @Override
  public String code() {
    return "sourced-by-first-touch";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Origin.revenue(
        journey,
        deal -> {
          Path path = journey.path(deal, Level.DEAL);
          return !path.isEmpty() && path.touches().get(path.first()).marketing();
        },
        into);
  }
}
