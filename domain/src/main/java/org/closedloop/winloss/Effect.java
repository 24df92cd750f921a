package org.closedloop.winloss;

import org.closedloop.statistics.Interval;

/**
 * How deals with a circumstance fare beside all other deals.
 *
 * @param value of the factor, such as a region
 * @param test null where there are too few deals on one side to tell
 */
public record Effect(Factor factor, String value, Balance with, Balance without, Test test) {

  /** As many deals are needed with a circumstance, and as many without. */
  public static final int FEWEST = 20;

  /** How likely it may be at most that a difference is chance. */
  static final double SURE = 0.05;

  /**
   * What can be said of the difference.
   *
   * @param lift win rate with the circumstance, divided by that of all deals
   * @param difference in which the win rate with it less the one without lies
   * @param chance how likely so large a difference is by chance alone
   * @param corrected the same, corrected for all circumstances that were looked at
   */
  public record Test(double lift, Interval difference, double chance, double corrected) {}

  /** What came out. */
  public enum Verdict {
    BETTER,
    WORSE,
    NO_DIFFERENCE,
    TOO_FEW
  }

  /** Only what stands correction and interval alike is called a difference. */
  public Verdict verdict() {
    if (test == null) {
      return Verdict.TOO_FEW;
    }
    if (test.corrected() >= SURE || test.difference().holds(0)) {
      return Verdict.NO_DIFFERENCE;
    }
    return test.difference().low() > 0 ? Verdict.BETTER : Verdict.WORSE;
  }

  public boolean isFound() {
    return verdict() == Verdict.BETTER || verdict() == Verdict.WORSE;
  }

  /** Percentage points between the deals with and those without. */
  public double points() {
    return with.rate() - without.rate();
  }
}
