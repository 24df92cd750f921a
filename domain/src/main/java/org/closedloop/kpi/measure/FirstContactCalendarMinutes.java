package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.Clock;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * Minutes until Sales first got in touch with a lead it had taken over, nights, weekends and pauses
 * included.
 *
 * <p>A contact within the first minute measures nothing: quantiles take the first contacts of the
 * same cell as their cases.
 */
@ApplicationScoped
public class FirstContactCalendarMinutes implements Measure {

  @Override
  public String code() {
    return "first-contact-calendar-minutes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Clock clock : journey.clocks()) {
      if (clock.kind().equals("first-contact") && clock.isDone()) {
        into.book(
            clock.done(), clock.started().day(), clock.started().slice(), clock.calendarMinutes());
      }
    }
  }
}
