package org.closedloop.lead.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many leads fit where so many fit that counting takes its time: nobody turns to the last of
 * ten thousand rows, so such a number may be a little old. Short lists are counted each time.
 */
@ApplicationScoped
class LongCounts {

  /** From how many on a list is long. */
  private static final long LONG = 10_000;

  /** A number is good for so many times as long as it took to count. */
  private static final int WORTH = 100;

  private static final Duration MOST = Duration.ofMinutes(1);
  private static final int QUESTIONS = 1_000;

  private final Cache<LeadFilter, Counted> counts =
      Caffeine.newBuilder()
          .maximumSize(QUESTIONS)
          .expireAfter(
              Expiry.creating(
                  (LeadFilter filter, Counted counted) ->
                      counted.leads() < LONG ? Duration.ZERO : counted.goodFor()))
          .build();

  private record Counted(long leads, Duration taken) {

    Duration goodFor() {
      Duration worth = taken.multipliedBy(WORTH);
      return worth.compareTo(MOST) < 0 ? worth : MOST;
    }
  }

  /** The number for a filter; {@code otherwise} counts, once, however many wait for it. */
  long of(LeadFilter filter, LongSupplier otherwise) {
    return counts
        .get(
            filter,
            unknown -> {
              long start = System.nanoTime();
              long leads = otherwise.getAsLong();
              return new Counted(leads, Duration.ofNanos(System.nanoTime() - start));
            })
        .leads();
  }
}
