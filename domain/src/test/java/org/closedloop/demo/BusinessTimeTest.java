package org.closedloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2024,2024-03-31",
    "2025,2025-04-20",
    "2026,2026-04-05",
    "2027,2027-03-28",
    "2038,2038-04-25"
  })
  void easterFallsOnItsDay(int year, LocalDate sunday) {
    assertThat(BusinessTime.easter(year)).isEqualTo(sunday);
  }

  @Test
  void nobodyWorksOnWeekendsAndHolidays() {
    assertThat(BusinessTime.worksOn(LocalDate.of(2026, 4, 3))).as("Good Friday").isFalse();
    assertThat(BusinessTime.worksOn(LocalDate.of(2026, 5, 14))).as("Ascension").isFalse();
    assertThat(BusinessTime.worksOn(LocalDate.of(2026, 11, 21))).as("a Saturday").isFalse();
    assertThat(BusinessTime.worksOn(LocalDate.of(2026, 11, 20))).as("a Friday").isTrue();
  }

  @Test
  void aFridayNightIsPutOffToMondayMorning() {
    Instant night = Instant.parse("2026-11-20T20:00:00Z");

    Instant monday = BusinessTime.from(night, Dice.of(1, Fate.WORK, 1));

    assertThat(monday)
        .isBetween(Instant.parse("2026-11-23T07:00:00Z"), Instant.parse("2026-11-23T09:00:00Z"));
  }

  @Test
  void aTuesdayNoonStaysWhereItIs() {
    Instant noon = Instant.parse("2026-11-24T11:00:00Z");

    assertThat(BusinessTime.from(noon, Dice.of(1, Fate.WORK, 1))).isEqualTo(noon);
  }
}
