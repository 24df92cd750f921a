package org.closedloop.statistics;

/**
 * Who may be called better than another: nobody on the ground of a handful of cases.
 *
 * <p>Below {@value #ENOUGH} cases one single case moves a share by more than three points, and its
 * interval spans up to 34 points: an order of such shares is an order of chance.
 */
public final class Ranking {

  /** So many cases a share needs to be given a place among others. */
  public static final int ENOUGH = 30;

  private Ranking() {}

  /**
   * Whether a figure of so many cases may be given a place; one of no known number always may.
   *
   * @param cases how many stand behind it; null where that is not counted
   */
  public static boolean deservesPlace(Long cases) {
    return cases == null || cases >= ENOUGH;
  }
}
