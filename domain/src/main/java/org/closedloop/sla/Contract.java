package org.closedloop.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signed version of the agreement, as it judges.
 *
 * @param until first instant it does not judge any more; null if nothing ends it yet
 */
public record Contract(
    long version, int number, Instant from, Instant until, List<Promise> promises) {

  public Contract {
    promises = List.copyOf(promises);
  }

  /** Whether what happens at an instant is judged by this version. */
  public boolean judges(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** The promise of this code. */
  public Optional<Promise> promise(String code) {
    return promises.stream().filter(promise -> promise.code().equals(code)).findFirst();
  }
}
