package org.closedloop.opportunity;

import java.time.Instant;
import java.util.Collection;
import org.closedloop.campaign.Money;

/**
 * How a deal stands after everything that happened to it: its last outcome and amount.
 *
 * <p>Columns of a deal are only ever what this says, so they can be rebuilt.
 *
 * @param stage of the sales process, or null
 * @param closedAt when it was won or lost; null while it is open
 * @param money the last amount anybody gave, or null
 * @param reason of the last closing; null while it is open
 * @param cycle 1, and one more for each re-opening
 */
public record DealState(
    String stage, Outcome outcome, Instant closedAt, Money money, String reason, int cycle) {

  private static final DealState NEW = new DealState(null, Outcome.OPEN, null, null, null, 1);

  /** The state after the effective events (corrected ones left out), in any order. */
  public static DealState of(Collection<DealEvent> events) {
    return events.stream().sorted().reduce(NEW, DealState::after, (a, b) -> b);
  }

  private DealState after(DealEvent event) {
    DealState known =
        new DealState(
            event.stage() == null ? stage : event.stage(),
            outcome,
            closedAt,
            event.money() == null ? money : event.money(),
            reason,
            cycle);
    return switch (event.kind()) {
      case OPENED, STAGE, AMOUNT -> known;
      case WON -> known.closed(Outcome.WON, event);
      case LOST -> known.closed(Outcome.LOST, event);
      case REOPENED -> new DealState(known.stage, Outcome.OPEN, null, known.money, null, cycle + 1);
    };
  }

  private DealState closed(Outcome how, DealEvent event) {
    return new DealState(stage, how, event.at(), money, event.reason(), cycle);
  }
}
