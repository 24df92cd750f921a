package org.closedloop.journey;

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
 * @param cycle 1, and one more for each time it was re-opened
 */
public record Deal(
    long id, Moment opened, Outcome outcome, Optional<Moment> closed, long amount, int cycle) {

  /** The last closing, if the deal stands as won. */
  public Optional<Moment> won() {
    return outcome == Outcome.WON ? closed : Optional.empty();
  }

  /** The last closing, if the deal stands as lost. */
  public Optional<Moment> lost() {
    return outcome == Outcome.LOST ? closed : Optional.empty();
  }
}
