package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Moment;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/**
 * Confirmed leads (SQL) that got a proposal, by the day of the first one; several count once.
 *
 * <p>Cohort and slice are those of the day Sales confirmed them.
 */
@ApplicationScoped
public class SqlToProposal implements Measure {

  @Override
  public String code() {
    return "sql-to-proposal";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    Optional<Moment> confirmed = journey.entry(LeadStage.SALES_QUALIFIED);
    Optional<Moment> proposed = journey.proposed();
    if (confirmed.isPresent() && proposed.isPresent()) {
      Moment entry = confirmed.get();
      into.book(proposed.get().day(), entry.day(), entry.slice(), 1);
    }
  }
}
