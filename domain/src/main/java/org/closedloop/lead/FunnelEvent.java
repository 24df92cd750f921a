package org.closedloop.lead;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that moved a lead through the funnel: it entered a stage, or one of its deals was
 * opened, won, lost or re-opened.
 *
 * @param at when it happened
 * @param kind what happened
 * @param stage the stage entered; for deals the stage that follows from it, for a lost deal null
 * @param deal id of the deal, 0 without one
 * @param id of the row in its own history, decides between rows of the same instant
 */
public record FunnelEvent(Instant at, Kind kind, LeadStage stage, long deal, long id)
    implements Comparable<FunnelEvent> {

  /** What can move a lead; at the same instant in this order, so that a night never flaps. */
  public enum Kind {
    ENTERED,
    DEAL_OPENED,
    DEAL_REOPENED,
    DEAL_WON,
    DEAL_LOST
  }

  private static final Comparator<FunnelEvent> IN_TIME =
      Comparator.comparing(FunnelEvent::at)
          .thenComparing(event -> event.kind() != Kind.ENTERED)
          .thenComparingLong(FunnelEvent::id)
          .thenComparing(FunnelEvent::kind)
          .thenComparingLong(FunnelEvent::deal);

  public static FunnelEvent entered(LeadStage stage, Instant at, long id) {
    return new FunnelEvent(at, Kind.ENTERED, stage, 0, id);
  }

  public static FunnelEvent dealOpened(long deal, Instant at, long id) {
    return new FunnelEvent(at, Kind.DEAL_OPENED, LeadStage.OPPORTUNITY, deal, id);
  }

  public static FunnelEvent dealReopened(long deal, Instant at, long id) {
    return new FunnelEvent(at, Kind.DEAL_REOPENED, LeadStage.OPPORTUNITY, deal, id);
  }

  public static FunnelEvent dealWon(long deal, Instant at, long id) {
    return new FunnelEvent(at, Kind.DEAL_WON, LeadStage.CUSTOMER, deal, id);
  }

  public static FunnelEvent dealLost(long deal, Instant at, long id) {
    return new FunnelEvent(at, Kind.DEAL_LOST, null, deal, id);
  }

  /** In time; stages before deals and then by id where the instant is the same. */
  @Override
  public int compareTo(FunnelEvent other) {
    return IN_TIME.compare(this, other);
  }
}
