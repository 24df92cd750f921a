package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Minutes from an offer to the answer of Sales, nights and weekends included.
 *
 * <p>An answer within the first minute measures nothing: means and quantiles take the answers of
 * the same cell as their cases.
 */
@ApplicationScoped
public class AnswerMinutes implements Measure {

  private static final long MICROS_PER_MINUTE = 60_000_000;

  @Override
  public String code() {
    return "answer-minutes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (HandOff offer : journey.handOffs()) {
      if (offer.isDecided()) {
        long micros = offer.answered().orElseThrow().at() - offer.offered().at();
        Answers.book(offer, Math.max(0, micros / MICROS_PER_MINUTE), into);
      }
    }
  }
}
