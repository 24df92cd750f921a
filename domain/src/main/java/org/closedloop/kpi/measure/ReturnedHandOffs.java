package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Offers that Sales returned for nurturing, each with its reason, by the day of the offer. */
@ApplicationScoped
public class ReturnedHandOffs implements Measure {

  @Override
  public String code() {
    return "returned-hand-offs";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Answers.of(journey, HandOffChangeKind.RETURNED, into);
  }
}
