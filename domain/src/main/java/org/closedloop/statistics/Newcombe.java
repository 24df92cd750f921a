package org.closedloop.statistics;

/**
 * The interval of the difference of two shares, made of their own intervals: good for few cases (R.
 * G. Newcombe, 1998, method 10).
 */
public final class Newcombe {

  private Newcombe() {}

  /**
   * The first share less the second.
   *
   * @throws IllegalArgumentException if one of them has no cases
   */
  public static Interval difference(long hits, long cases, long otherHits, long otherCases) {
    Interval one = Wilson.of(hits, cases).orElseThrow(Newcombe::noCases);
    Interval other = Wilson.of(otherHits, otherCases).orElseThrow(Newcombe::noCases);
    double share = (double) hits / cases;
    double otherShare = (double) otherHits / otherCases;
    double difference = share - otherShare;
    return new Interval(
        difference - Math.hypot(share - one.low(), other.high() - otherShare),
        difference + Math.hypot(one.high() - share, otherShare - other.low()));
  }

  private static IllegalArgumentException noCases() {
    return new IllegalArgumentException("A share of no cases has no interval");
  }
}
