package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.HandOff;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Answers of Sales that do not say all the feedback agreed on when they were given. */
@ApplicationScoped
public class AnswersLackingFeedback implements Measure {

  @Override
  public String code() {
    return "answers-lacking-feedback";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (HandOff offer : journey.handOffs()) {
      if (offer.isDecided() && !offer.complete()) {
        Answers.book(offer, 1, into);
      }
    }
  }
}
