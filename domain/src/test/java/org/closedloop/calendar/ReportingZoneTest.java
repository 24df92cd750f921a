package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportingZoneTest {

  private final ReportingZone berlin = new ReportingZone(ZoneId.of("Europe/Berlin"));

  @Test
  void aWinterEveningInUtcIsTheNextDayInBerlin() {
    assertThat(berlin.dayOf(Instant.parse("2018-01-31T22:59:59Z")))
        .isEqualTo(LocalDate.of(2018, 1, 31));
    assertThat(berlin.dayOf(Instant.parse("2018-01-31T23:00:00Z")))
        .isEqualTo(LocalDate.of(2018, 2, 1));
  }

  @Test
  void theDaysOfTheClockChangesHave23And25Hours() {
    assertThat(length(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
    assertThat(length(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
  }

  private Duration length(LocalDate day) {
    return Duration.between(berlin.startOf(day), berlin.startOf(day.plusDays(1)));
  }
}
