package org.closedloop.statistics;

import java.io.Serializable;

/** Where a share most likely lies: with 95 percent confidence between two fractions. */
public record Interval(double low, double high) implements Serializable {

  /** How sure every interval of the product is. */
  public static final double CONFIDENCE = 0.95;

  public boolean holds(double share) {
    return low <= share && share <= high;
  }
}
