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
   * nearest ones as {@code percentile_cont} does; nothing when there are no cases.
   */
  public Optional<BigDecimal> quantile(BigDecimal share) {
    if (size <= 0) {
      return Optional.empty();
    }
    BigDecimal rank = share.multiply(BigDecimal.valueOf(size - 1));
    long below = rank.longValue();
    BigDecimal lower = at(below);
    BigDecimal upper = at(Math.min(below + 1, size - 1));
    BigDecimal part = rank.subtract(BigDecimal.valueOf(below));
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
