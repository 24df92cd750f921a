package org.closedloop.attribution.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What every model credits to one channel or campaign, in cents, and what was spent on it.
 *
 * @param place code of the channel or campaign; empty where the source names none
 * @param cents in the order of the models
 */
public record Credits(String place, List<Long> cents, long cost) {

  private static final int SCALE = 10;

  public long least() {
    return cents.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  public long most() {
    return cents.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How far models disagree, for every unit the agreed one credits; empty if that is nothing. */
  public Optional<BigDecimal> spread(int agreed) {
    return divided(most() - least(), cents.get(agreed));
  }

  /** What came back for every unit spent, by one model; empty if nothing was spent. */
  public Optional<BigDecimal> returned(int model) {
    return divided(cents.get(model) - cost, cost);
  }

  private static Optional<BigDecimal> divided(long above, long below) {
    return below == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(above)
                .divide(BigDecimal.valueOf(below), SCALE, RoundingMode.HALF_UP));
  }
}
