package org.closedloop.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * How deals wander from channel to channel until they are won or lost: a Markov chain of order 1.
 *
 * <p>Its memory grows with the number of pairs of channels, not of deals. The probability to win is
 * solved exactly; nothing is simulated, so there is no seed and no error of drawing.
 */
public final class MarkovChain {

  private static final String START = "\u0000start"; // no channel of a source is called so
  private static final String WON = "\u0000won";
  private static final String LOST = "\u0000lost";

  private record Move(String from, String to) {}

  private final Map<Move, Long> moves = new HashMap<>();
  private final Map<String, Long> leaving = new HashMap<>();
  private final SortedSet<String> channels = new TreeSet<>();
  private long wins;

  /**
   * Takes in deals that wandered alike.
   *
   * @param path channels in time order; a path without one teaches nothing
   */
  public void add(List<String> path, long won, long lost) {
    if (path.isEmpty() || won + lost == 0) {
      return;
    }
    String at = START;
    for (String channel : path) {
      channels.add(channel);
      move(at, channel, won + lost);
      at = channel;
    }
    move(at, WON, won);
    move(at, LOST, lost);
    wins += won;
  }

  /** Takes in all that another chain took in. */
  public void add(MarkovChain other) {
    channels.addAll(other.channels);
    other.moves.forEach((move, deals) -> move(move.from(), move.to(), deals));
    wins += other.wins;
  }

  private void move(String from, String to, long deals) {
    if (deals > 0) {
      moves.merge(new Move(from, to), deals, Long::sum);
      leaving.merge(from, deals, Long::sum);
    }
  }

  /** How many won deals were taken in. */
  public long wins() {
    return wins;
  }

  /** The probability that a deal is won. */
  public double winning() {
    return winningWithout(null);
  }

  /** By channel, the share of the wins that would be missing if all who came to it were lost. */
  public SortedMap<String, Double> removalEffects() {
    SortedMap<String, Double> effects = new TreeMap<>();
    double all = winning();
    for (String channel : channels) {
      effects.put(channel, 1 - winningWithout(channel) / all);
    }
    return effects;
  }

  private double winningWithout(String removed) {
    Map<String, Integer> places = new HashMap<>();
    places.put(START, 0);
    for (String channel : channels) {
      if (!channel.equals(removed)) {
        places.put(channel, places.size());
      }
    }
    RealMatrix equations = new Array2DRowRealMatrix(places.size(), places.size());
    RealVector winning = new ArrayRealVector(places.size());
    places.values().forEach(place -> equations.setEntry(place, place, 1));
    moves.forEach(
        (move, deals) -> {
          Integer from = places.get(move.from());
          Integer to = places.get(move.to());
          double probability = (double) deals / leaving.get(move.from());
          if (from != null && to != null) {
            equations.addToEntry(from, to, -probability);
          } else if (from != null && move.to().equals(WON)) {
            winning.addToEntry(from, probability);
          }
        });
    return new LUDecomposition(equations).getSolver().solve(winning).getEntry(0);
  }
}
