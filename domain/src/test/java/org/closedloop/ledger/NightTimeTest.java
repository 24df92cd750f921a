package org.closedloop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NightTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant after(String instant) {
    return NightTime.of(null, BERLIN).orElseThrow().after(Instant.parse(instant));
  }

  @Test
  void theNextNightIsAtTwoInTheReportingZone() {
    assertThat(after("2026-01-10T12:00:00Z")).isEqualTo("2026-01-11T01:00:00Z");
    assertThat(after("2026-07-10T12:00:00Z")).isEqualTo("2026-07-11T00:00:00Z");
    assertThat(after("2026-07-10T23:30:00Z")).isEqualTo("2026-07-11T00:00:00Z");
  }

  @Test
  void aNightThatIsDueThisVeryMomentIsFollowedByTomorrows() {
    assertThat(after("2026-01-10T01:00:00Z")).isEqualTo("2026-01-11T01:00:00Z");
  }

  @Test
  void theNightOfTheSpringChangeIsRunAfterTheJump() {
    assertThat(after("2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:00:00Z"); // 03:00 there
    assertThat(after("2026-03-29T01:00:00Z")).isEqualTo("2026-03-30T00:00:00Z");
  }

  @Test
  void theNightOfTheAutumnChangeIsRunOnceTheFirstTimeTheClockShowsIt() {
    assertThat(after("2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T00:00:00Z"); // 02:00 first
    assertThat(after("2026-10-25T00:00:00Z")).isEqualTo("2026-10-26T01:00:00Z");
    assertThat(after("2026-10-25T00:30:00Z")).isEqualTo("2026-10-26T01:00:00Z");
  }

  @Test
  void theTimeCanBeSetOrSwitchedOff() {
    assertThat(
            NightTime.of("04:30", BERLIN)
                .orElseThrow()
                .after(Instant.parse("2026-01-10T12:00:00Z")))
        .isEqualTo("2026-01-11T03:30:00Z");
    assertThat(NightTime.of("off", BERLIN)).isEmpty();
    assertThatThrownBy(() -> NightTime.of("25:00", BERLIN))
        .hasMessageContaining("CLOSEDLOOP_NIGHT");
  }
}
