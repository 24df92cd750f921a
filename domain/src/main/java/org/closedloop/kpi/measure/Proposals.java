package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/** Leads by the day one of their deals first was in a phase that means a proposal. */
@ApplicationScoped
public class Proposals implements Measure {

  @Override
  public String code() {
    return "proposals";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .proposed()
        .ifPresent(proposed -> into.book(proposed.day(), proposed.day(), proposed.slice(), 1));
  }
}
