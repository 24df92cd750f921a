package org.closedloop.opportunity;

import java.time.Instant;
import java.util.Comparator;
import org.closedloop.campaign.Money;

/**
 * One thing that happened to a deal.
 *
 * @param stage the stage of the sales process it moved to, or null
 * @param money the amount it is about, or null if nothing was said
 * @param reason why it was lost or won, or null
 * @param id of its row, decides between rows of the same instant
 */
public record DealEvent(
    OpportunityChangeKind kind, Instant at, String stage, Money money, String reason, long id)
    implements Comparable<DealEvent> {

  private static final Comparator<DealEvent> IN_TIME =
      Comparator.comparing((DealEvent event) -> event.kind() != OpportunityChangeKind.OPENED)
          .thenComparing(DealEvent::at)
          .thenComparingLong(DealEvent::id);

  /** Opened first, whatever its time; then in time, then by id. */
  @Override
  public int compareTo(DealEvent other) {
    return IN_TIME.compare(this, other);
  }
}
