package org.closedloop.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a rule has been granted by touchpoints, and how it fades: half of it after each half-life.
 *
 * @param rule place of the engagement rule in its version
 * @param value what it was worth when the last points were granted
 * @param at when that was
 */
record Strength(int rule, double value, Instant at) {

  private static final double MICROS_PER_DAY = 86_400e6;
  private static final Duration SURELY = Duration.ofMillis(1);

  /** What it is worth at a later moment. */
  double worth(Instant then, int halfLifeDays) {
    double micros = at.until(then, ChronoUnit.MICROS);
    return value * StrictMath.pow(2, -micros / (halfLifeDays * MICROS_PER_DAY));
  }

  /** Its worth in whole points. */
  int points(Instant then, int halfLifeDays) {
    return whole(worth(then, halfLifeDays));
  }

  /** When it has one point less than at that moment; never if it has none. */
  Optional<Instant> falls(Instant after, int halfLifeDays) {
    double step = points(after, halfLifeDays) - 0.5;
    if (step < 0) {
      return Optional.empty();
    }
    double halfLives = StrictMath.log(value / step) / StrictMath.log(2);
    Instant crossing =
        at.plusNanos(1_000 * (long) Math.ceil(halfLives * halfLifeDays * MICROS_PER_DAY));
    Instant earliest = crossing.isAfter(after) ? crossing : after;
    return Optional.of(earliest.plus(SURELY));
  }

  static int whole(double worth) {
    return (int) Math.floor(worth + 0.5);
  }
}
