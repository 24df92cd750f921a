package org.closedloop.bulk.service;

import java.util.Optional;
import org.closedloop.refusal.Refusal;

/**
 * What became of one lead.
 *
 * @param lead names why it was left alone, if it was
 * @param refusal the rule that said no when it was tried
 */
public record BulkOutcome(BulkLead lead, Optional<Refusal> refusal) {

  static BulkOutcome of(BulkLead lead) {
    return new BulkOutcome(lead, Optional.empty());
  }

  public boolean isDone() {
    return lead.isPossible() && refusal.isEmpty();
  }
}
