package org.closedloop.lead.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * How many leads fit where so many fit that counting takes its time: nobody turns to the last of
 * ten thousand rows, so such a number may be a little old. Short lists are counted each time.
 *
 * <p>Whoever meets an old number sees it and has it counted again in the background; only one that
 * nobody asked for in the last minutes is waited for.
 */
@ApplicationScoped
class LongCounts {

  /** From how many on a list is long. */
  private static final long LONG = 10_000;

  /** A number is good for so many times as long as it took to count. */
  private static final int WORTH = 100;

  private static final Duration GOOD = Duration.ofMinutes(1);
  private static final Duration OLDEST = Duration.ofMinutes(3);
  private static final int QUESTIONS = 1_000;

  private final Cache<LeadFilter, Counted> counts =
      Caffeine.newBuilder()
          .maximumSize(QUESTIONS)
          .expireAfter(
              Expiry.writing(
                  (LeadFilter filter, Counted counted) ->
                      counted.leads() < LONG ? Duration.ZERO : OLDEST))
          .build();

  private final Set<LeadFilter> counting = ConcurrentHashMap.newKeySet();

  @Resource private ManagedExecutorService managed;
  private Executor background = task -> managed.execute(task);
  private LongSupplier nanos = System::nanoTime;

  LongCounts() {} // for CDI

  LongCounts(Executor background, LongSupplier nanos) {
    this.background = background;
    this.nanos = nanos;
  }

  private record Counted(long leads, long at, long taken) {

    boolean isOld(long now) {
      return now - at > Math.min(taken * WORTH, GOOD.toNanos());
    }
  }

  /** The number for a filter; {@code otherwise} counts, once, however many wait for it. */
  long of(LeadFilter filter, LongSupplier otherwise) {
    Counted counted = counts.get(filter, unknown -> counted(otherwise));
    if (counted.leads() >= LONG && counted.isOld(nanos.getAsLong()) && counting.add(filter)) {
      background.execute(() -> recount(filter, otherwise));
    }
    return counted.leads();
  }

  private Counted counted(LongSupplier counter) {
    long start = nanos.getAsLong();
    long leads = counter.getAsLong();
    long end = nanos.getAsLong();
    return new Counted(leads, end, end - start);
  }

  private void recount(LeadFilter filter, LongSupplier counter) {
    try {
      counts.put(filter, counted(counter));
    } finally {
      counting.remove(filter);
    }
  }
}
