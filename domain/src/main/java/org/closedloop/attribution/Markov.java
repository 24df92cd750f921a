package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Each channel of a path earns by how many wins would be missing without it.
 *
 * <p>The effects of removing a channel come from a Markov chain of order 1 over the decided deals
 * of the months before, fitted at the close of a month and kept as a version. On a path they are
 * set in proportion; the contacts of one channel share its part equally. Direct is a channel like
 * others. While too few deals are decided the model says nothing. Source: the R package
 * ChannelAttribution, solved exactly instead of simulated.
 */
@ApplicationScoped
public class Markov implements AttributionModel {

  private static final long FINE = 1_000_000;

  @Override
  public String code() {
    return "markov";
  }

  @Override
  public int position() {
    return 90;
  }

  @Override
  public long[] parts(Path path) {
    Optional<RemovalEffects> effects = path.effects();
    if (effects.isEmpty()) {
      return new long[path.size()];
    }
    Map<String, Long> channels = path.channels();
    boolean known = channels.keySet().stream().anyMatch(name -> effects.get().of(name) > 0);
    return path.touches().stream()
        .map(Touch::channel)
        .mapToLong(
            name -> (known ? effects.get().of(name) * FINE : Shapley.WHOLE) / channels.get(name))
        .toArray();
  }
}
