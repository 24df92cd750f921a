package org.closedloop.statistics;

import java.util.Optional;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * The interval of a share, good for few cases too: never below zero, never above one (E. B. Wilson,
 * 1927).
 */
public final class Wilson {

  private Wilson() {}

  /**
   * @return nothing where there are no cases, or where above the line are not some of those below
   */
  public static Optional<Interval> of(long hits, long cases) {
    if (cases <= 0 || cases > Integer.MAX_VALUE || hits < 0 || hits > cases) {
      return Optional.empty();
    }
    ConfidenceInterval interval =
        BinomialProportion.getWilsonScoreInterval(
            (int) cases, (double) hits / cases, Interval.CONFIDENCE);
    return Optional.of(
        new Interval(
            hits == 0 ? 0 : interval.getLowerBound(),
            hits == cases ? 1 : interval.getUpperBound()));
  }
}
