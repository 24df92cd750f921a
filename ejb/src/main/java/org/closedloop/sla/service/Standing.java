package org.closedloop.sla.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.closedloop.sla.PromiseTerms;

/**
 * How one promise stands in a month.
 *
 * @param actual share kept, or weighted number of leads; null if there is nothing to judge
 * @param target share, or number of leads to be reached by today; null if none was agreed
 * @param n how many cases or leads it rests on
 * @param amount whether it counts leads instead of a share
 * @param young whether cases may still get there, so that too few of them break no promise yet
 */
public record Standing(
    PromiseTerms promise,
    BigDecimal actual,
    BigDecimal target,
    long n,
    boolean amount,
    boolean young)
    implements Serializable {

  private static final BigDecimal NARROW_POINTS = new BigDecimal("0.03");
  private static final BigDecimal NARROW_SHARE = new BigDecimal("0.90");

  Standing(PromiseTerms promise, BigDecimal actual, BigDecimal target, long n, boolean amount) {
    this(promise, actual, target, n, amount, false);
  }

  /** Kept, just missed or missed. */
  public Judged judged() {
    if (actual == null || target == null || n == 0 && !amount) {
      return Judged.NONE;
    }
    if (actual.compareTo(target) >= 0) {
      return Judged.KEPT;
    }
    if (young) {
      return Judged.NONE;
    }
    BigDecimal narrow = amount ? target.multiply(NARROW_SHARE) : target.subtract(NARROW_POINTS);
    return actual.compareTo(narrow) >= 0 ? Judged.NARROW : Judged.BROKEN;
  }

  /** Width of a bar in percent, of which the target is at {@link #mark()}. */
  public int width() {
    return actual == null ? 0 : percent(actual);
  }

  /** Where the target is on the bar, in percent. */
  public Integer mark() {
    return target == null ? null : Integer.valueOf(percent(target));
  }

  private int percent(BigDecimal value) {
    BigDecimal whole = amount ? wholeAmount() : BigDecimal.ONE;
    if (whole.signum() == 0) {
      return 0;
    }
    int percent = value.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).intValue();
    return Math.max(0, Math.min(100, percent));
  }

  private BigDecimal wholeAmount() {
    BigDecimal least = target == null ? BigDecimal.ONE : target;
    return actual == null ? least : actual.max(least);
  }
}
