package org.closedloop.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: from the fifth failure on, a name has to wait, each time
 * twice as long, at most a quarter of an hour.
 *
 * <p>Names that exist and names that do not are treated alike. The newest ten thousand names are
 * remembered, on this server only.
 */
@ApplicationScoped
public class Attempts {

  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int NAMES = 10_000;

  private record Failures(int count, Instant blockedUntil) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES;
        }
      };

  /** Whether this name has to wait still. */
  public synchronized boolean mustWait(String name, Instant now) {
    Failures failed = failures.get(name);
    return failed != null && now.isBefore(failed.blockedUntil());
  }

  public synchronized void failed(String name, Instant now) {
    Failures before = failures.get(name);
    int count = before == null ? 1 : before.count() + 1;
    failures.put(name, new Failures(count, now.plus(waitAfter(count))));
  }

  public synchronized void succeeded(String name) {
    failures.remove(name);
  }

  private static Duration waitAfter(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
