package org.closedloop.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Each channel of a path earns the same, however often it was met; its contacts share equally.
 *
 * <p>This is the exact Shapley value of the game in which a set of channels wins the deals that
 * were met by no channel outside the set: a deal met by k channels adds its value to each of them
 * in one of k orders (Zhao et al. 2018; a test compares it with the definition over all sets).
 * Direct is a channel like others. It needs no fitting.
 */
@ApplicationScoped
public class Shapley implements AttributionModel {

  /** Divisible without remainder by every number of contacts up to 16. */
  static final long WHOLE = 720_720L * 1_000_000;

  @Override
  public String code() {
    return "shapley";
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public long[] parts(Path path) {
    Map<String, Long> channels = path.channels();
    return path.touches().stream()
        .mapToLong(touch -> WHOLE / channels.get(touch.channel()))
        .toArray();
  }
}
