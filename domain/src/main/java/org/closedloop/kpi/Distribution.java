package org.closedloop.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often each value occurs among the cases of a figure: what medians and percentiles are read
 * from.
 */
public final class Distribution {

  private final TreeMap<BigDecimal, Long> cases = new TreeMap<>();
  private long size;

  public void add(BigDecimal value, long times) {
    if (times != 0) {
      cases.merge(value, times, Long::sum);
      size += times;
    }
  }

  public void addAll(Distribution other) {
    other.cases.forEach(this::add);
  }

  public long size() {
    return size;
  }

  /**
   * The value at a share of the ordered cases, interpolated in a straight line between the two
   * nearest ones as {@code percentile_cont} does; nothing when there are no cases, or when it lies
   * among those of which nobody knows the value yet.
   *
   * @param beyond how many more cases there are, each behind all others
   */
  public Optional<BigDecimal> quantile(BigDecimal share, long beyond) {
    long all = size + Math.max(0, beyond);
    if (size <= 0) {
      return Optional.empty();
    }
    BigDecimal rank = share.multiply(BigDecimal.valueOf(all - 1));
    long below = rank.longValue();
    BigDecimal part = rank.subtract(BigDecimal.valueOf(below));
    long above = part.signum() == 0 ? below : below + 1;
    if (above >= size) {
      return Optional.empty();
    }
    BigDecimal lower = at(below);
    BigDecimal upper = at(above);
    return Optional.of(lower.add(upper.subtract(lower).multiply(part, MathContext.DECIMAL64)));
  }

  private BigDecimal at(long rank) {
    long seen = 0;
    for (Map.Entry<BigDecimal, Long> value : cases.entrySet()) {
      seen += value.getValue();
      if (rank < seen) {
        return value.getKey();
      }
    }
    throw new IllegalStateException("No case at rank " + rank + " of " + size);
  }
}
