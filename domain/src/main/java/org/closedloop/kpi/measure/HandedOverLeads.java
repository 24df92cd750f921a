package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Offers of leads to Sales, each offer of a lead counted, on the day it was made. */
@ApplicationScoped
public class HandedOverLeads implements Measure {

  @Override
  public String code() {
    return "handed-over-leads";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .handOffs()
        .forEach(
            offer ->
                into.book(
                    offer.offered().day(), offer.offered().day(), offer.offered().slice(), 1));
  }
}
