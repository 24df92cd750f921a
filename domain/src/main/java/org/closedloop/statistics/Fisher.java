package org.closedloop.statistics;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/** How likely two shares differ so much by chance alone (R. A. Fisher's exact test, two-sided). */
public final class Fisher {

  /** Tables as likely as the one seen count, whatever rounding does. */
  private static final double TOLERANCE = 1 + 1e-7;

  private Fisher() {}

  /** The probability of a table at most as likely as this one, if both shares were the same. */
  public static double test(int hits, int cases, int otherHits, int otherCases) {
    int all = cases + otherCases;
    int allHits = hits + otherHits;
    if (cases == 0 || otherCases == 0 || allHits == 0 || allHits == all) {
      return 1;
    }
    HypergeometricDistribution chance = new HypergeometricDistribution(all, allHits, cases);
    double seen = chance.probability(hits) * TOLERANCE;
    double sum = 0;
    for (int k = chance.getSupportLowerBound(); k <= chance.getSupportUpperBound(); k++) {
      double probability = chance.probability(k);
      if (probability <= seen) {
        sum += probability;
      }
    }
    return Math.min(1, sum);
  }
}
