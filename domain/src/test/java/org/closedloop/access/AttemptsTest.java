package org.closedloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private final Attempts attempts = new Attempts();
  private final Instant now = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void fourMistakesCostNothing() {
    fail(4);

    assertThat(attempts.mustWait("anke", now)).isFalse();
  }

  @Test
  void theFifthMistakeCostsFifteenSecondsAndEachFurtherOneTwiceAsMuch() {
    fail(5);
    assertThat(attempts.mustWait("anke", now.plusSeconds(14))).isTrue();
    assertThat(attempts.mustWait("anke", now.plusSeconds(15))).isFalse();

    fail(1);
    assertThat(attempts.mustWait("anke", now.plusSeconds(29))).isTrue();
    assertThat(attempts.mustWait("anke", now.plusSeconds(30))).isFalse();
  }

  @Test
  void nobodyWaitsLongerThanAQuarterOfAnHour() {
    fail(50);

    assertThat(attempts.mustWait("anke", now.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(attempts.mustWait("anke", now.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void otherNamesDoNotWaitAndARightPasswordClearsTheCount() {
    fail(5);
    assertThat(attempts.mustWait("jens", now)).isFalse();

    attempts.succeeded("anke");
    fail(4);
    assertThat(attempts.mustWait("anke", now)).isFalse();
  }

  private void fail(int times) {
    for (int n = 0; n < times; n++) {
      attempts.failed("anke", now);
    }
  }
}
