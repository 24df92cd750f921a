package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.closedloop.database.Micros;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "UTC",
        "Asia/Kathmandu",
        "America/St_Johns",
        "Australia/Lord_Howe"
      })
  void theLookedUpDayIsTheCalculatedOne(String name) {
    ZoneId zone = ZoneId.of(name);
    LocalDays days = LocalDays.in(zone);
    long seed = 20260322;
    Random random = new Random(seed);
    long first = Instant.parse("1905-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("2150-01-01T00:00:00Z").getEpochSecond();

    for (int i = 0; i < 200_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(
              first + (long) (random.nextDouble() * (last - first)), random.nextInt(1_000_000_000));
      assertThat((long) days.dayOf(Micros.of(instant)))
          .as("%s in %s, seed %d", instant, name, seed)
          .isEqualTo(LocalDate.ofInstant(instant, zone).toEpochDay());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Australia/Lord_Howe"})
  void everyQuarterHourOfTwoYearsFallsOnItsDay(String name) {
    ZoneId zone = ZoneId.of(name);
    LocalDays days = LocalDays.in(zone);
    Instant end = Instant.parse("2028-01-01T00:00:00Z");

    for (Instant at = Instant.parse("2026-01-01T00:00:00Z");
        at.isBefore(end);
        at = at.plusSeconds(900)) {
      assertThat((long) days.dayOf(Micros.of(at)))
          .isEqualTo(LocalDate.ofInstant(at, zone).toEpochDay());
    }
  }
}
