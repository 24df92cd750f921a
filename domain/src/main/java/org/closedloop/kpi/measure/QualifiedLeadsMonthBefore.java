package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * Leads that Marketing qualified (MQL), counted one month after they first were: what the month is
 * compared with.
 *
 * <p>The last days of a month count on the last day of a shorter one.
 */
@ApplicationScoped
public class QualifiedLeadsMonthBefore implements Measure {

  @Override
  public String code() {
    return "qualified-leads-month-before";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    journey
        .entry(LeadStage.MARKETING_QUALIFIED)
        .ifPresent(
            entry -> {
              LocalDate later = LocalDate.ofEpochDay(entry.day()).plusMonths(1);
              into.book((int) later.toEpochDay(), entry.day(), entry.slice(), 1);
            });
  }
}
