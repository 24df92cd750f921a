package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.attribution.Level;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue of won deals with a contact by a channel of Marketing before Sales first did something,
 * in cents.
 *
 * <p>The third of three definitions of what Marketing sourced. Notes are nothing done; where Sales
 * did nothing, any contact up to the win counts.
 */
@ApplicationScoped
public class SourcedBeforeSales implements Measure {

  @Override
  public String code() {
    return "sourced-before-sales";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Origin.revenue(
        journey,
        deal ->
            journey.path(deal, Level.DEAL).touches().stream()
                .anyMatch(touch -> Origin.byMarketing(touch, Long.MIN_VALUE, journey.salesBegan())),
        into);
  }
}
