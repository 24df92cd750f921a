package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * What Sales did and wrote down: calls, e-mails, meetings and offers, on the day they were made.
 */
@ApplicationScoped
public class SalesActivities implements Measure {

  @Override
  public String code() {
    return "sales-activities";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    for (Moment activity : journey.activities()) {
      into.book(activity.day(), activity.day(), activity.slice(), 1);
    }
  }
}
