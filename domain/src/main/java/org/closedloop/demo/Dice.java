package org.closedloop.demo;

/**
 * Decides what happens to the made-up company, the same way every time.
 *
 * <p>SplitMix64 with strict arithmetic: neither the machine nor the Java version changes a throw.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for one thing, so that one more lead never changes another lead's fate. */
  static Dice of(long seed, Fate fate, long number) {
    return new Dice(mix(mix(seed * GOLDEN + fate.ordinal()) + number * GOLDEN));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** At least 0, less than 1. */
  double next() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  int below(int bound) {
    return (int) (next() * bound);
  }

  int between(int low, int highInclusive) {
    return low + below(highInclusive - low + 1);
  }

  boolean chance(double probability) {
    return next() < probability;
  }

  String of(String[] values) {
    return values[below(values.length)];
  }

  /** A skewed positive number, half of the throws below the median: waiting times and amounts. */
  double around(double median, double spread) {
    double angle = 2 * StrictMath.PI * next();
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - next()));
    return median * StrictMath.exp(spread * radius * StrictMath.cos(angle));
  }

  /** The index whose share of the rising sums is hit. */
  int weighted(double[] risingSums) {
    double hit = next() * risingSums[risingSums.length - 1];
    int index = 0;
    while (risingSums[index] <= hit) {
      index++;
    }
    return index;
  }
}
