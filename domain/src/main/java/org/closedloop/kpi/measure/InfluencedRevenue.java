package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.closedloop.attribution.Level;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Revenue of won deals with a contact by a channel of Marketing in the 90 days up to the win, in
 * cents.
 *
 * <p>Overlaps with what Marketing sourced: never add the two.
 */
@ApplicationScoped
public class InfluencedRevenue implements Measure {

  private static final long MICROS = 1_000_000;

  /** How far back from the win a contact counts as influence. */
  static final Duration WINDOW = Duration.ofDays(90);

  @Override
  public String code() {
    return "influenced-revenue";
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
          long from = deal.won().orElseThrow().at() - WINDOW.toSeconds() * MICROS;
          return journey.path(deal, Level.DEAL).touches().stream()
              .anyMatch(touch -> Origin.byMarketing(touch, from, Long.MAX_VALUE));
        },
        into);
  }
}
