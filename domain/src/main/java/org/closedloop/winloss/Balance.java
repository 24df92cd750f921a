package org.closedloop.winloss;

import java.util.Optional;
import org.closedloop.statistics.Interval;
import org.closedloop.statistics.Wilson;

/** How many of some deals were won and lost, and how much money that was, in cents. */
public record Balance(int won, int lost, long wonCents, long lostCents) {

  static final Balance NOTHING = new Balance(0, 0, 0, 0);

  public int deals() {
    return won + lost;
  }

  /** The share won; without deals there is none, which callers ask first. */
  public double rate() {
    return (double) won / deals();
  }

  /** Where the share won most likely lies. */
  public Optional<Interval> interval() {
    return Wilson.of(won, deals());
  }

  Balance plus(ClosedDeal deal) {
    return deal.won()
        ? new Balance(won + 1, lost, wonCents + deal.cents(), lostCents)
        : new Balance(won, lost + 1, wonCents, lostCents + deal.cents());
  }

  Balance minus(Balance part) {
    return new Balance(
        won - part.won, lost - part.lost, wonCents - part.wonCents, lostCents - part.lostCents);
  }
}
