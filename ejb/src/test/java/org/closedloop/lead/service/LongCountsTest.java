package org.closedloop.lead.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LongCountsTest {

  private final List<Runnable> waiting = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final LongCounts counts = new LongCounts(waiting::add, now::get);
  private final AtomicInteger counted = new AtomicInteger();

  @Test
  void aShortListIsCountedEachTime() {
    assertThat(ask(9_999)).isEqualTo(9_999);
    assertThat(ask(9_998)).isEqualTo(9_998);
    assertThat(counted).hasValue(2);
  }

  @Test
  void anOldNumberOfALongListIsShownWhileOneOtherCounts() {
    assertThat(ask(20_000)).isEqualTo(20_000);

    pass(Duration.ofMillis(199));
    assertThat(ask(20_001)).as("good for a hundred times what counting took").isEqualTo(20_000);
    assertThat(waiting).isEmpty();

    pass(Duration.ofMillis(2));
    assertThat(ask(20_002)).as("nobody waits").isEqualTo(20_000);
    assertThat(ask(20_003)).isEqualTo(20_000);
    assertThat(waiting).as("counted once, however many ask").hasSize(1);

    waiting.remove(0).run();
    assertThat(ask(20_004)).isEqualTo(20_002);
    assertThat(counted).hasValue(2);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Counting takes two milliseconds. */
  private long ask(long leads) {
    return counts.of(
        LeadFilter.ALL,
        () -> {
          counted.incrementAndGet();
          pass(Duration.ofMillis(2));
          return leads;
        });
  }
}
