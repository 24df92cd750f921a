package org.closedloop.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects for looking many times: of a hundred factors without any effect five would seem to have
 * one (S. Holm, 1979).
 */
public final class Holm {

  private Holm() {}

  /** The probabilities of several tests, each raised so that all together are as sure as one. */
  public static double[] adjusted(double[] probabilities) {
    int tests = probabilities.length;
    Integer[] order =
        IntStream.range(0, tests)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .toArray(Integer[]::new);
    double[] adjusted = new double[tests];
    Arrays.fill(adjusted, 1);
    double reached = 0;
    for (int rank = 0; rank < tests; rank++) {
      reached = Math.max(reached, Math.min(1, (tests - rank) * probabilities[order[rank]]));
      adjusted[order[rank]] = reached;
    }
    return adjusted;
  }
}
