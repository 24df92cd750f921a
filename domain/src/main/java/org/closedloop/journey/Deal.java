package org.closedloop.journey;

import java.util.List;
import java.util.Optional;
import org.closedloop.opportunity.Outcome;

/**
 * A deal of a lead as it stands after all that happened to it.
 *
 * <p>A re-opened deal is open again until it is closed anew; only the last closing counts.
 *
 * @param id of the opportunity
 * @param outcome open, or the last closing
 * @param closed the last closing; empty while open
 * @param amount in cents of the company's currency, as last said up to the closing
 * @param phase of the sales process, as last said; empty if nobody said one
 * @param closings all of them in their order, those taken back included
 * @param cycle 1, and one more for each time it was re-opened
 */
public record Deal(
    long id,
    Moment opened,
    Outcome outcome,
    Optional<Moment> closed,
    long amount,
    String phase,
    List<Closing> closings,
    int cycle) {

  /**
   * A closing as it was meant then.
   *
   * @param amount in cents of the company's currency, as last said up to then
   * @param undone when a won deal was taken back; empty where it stands, and for lost ones
   */
  public record Closing(Moment at, boolean won, long amount, Optional<Moment> undone) {}

  public boolean isOpen() {
    return outcome == Outcome.OPEN;
  }

  /** The last closing, if the deal stands as won. */
  public Optional<Moment> won() {
    return outcome == Outcome.WON ? closed : Optional.empty();
  }

  /** The last closing, if the deal stands as lost. */
  public Optional<Moment> lost() {
    return outcome == Outcome.LOST ? closed : Optional.empty();
  }
}
