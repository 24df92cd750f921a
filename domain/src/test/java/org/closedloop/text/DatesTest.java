package org.closedloop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = Instant.parse("2026-11-20T09:42:00Z");

  private final Dates german = Dates.of(Locale.GERMANY, BERLIN);
  private final Dates english = Dates.of(Locale.ENGLISH, BERLIN);

  @Test
  void daysAreWrittenByLanguage() {
    assertThat(german.date(FRIDAY)).isEqualTo("20.11.2026");
    assertThat(english.date(FRIDAY)).isEqualTo("20 Nov 2026");
  }

  @Test
  void theYearIsLeftOutOnlyInThisYear() {
    assertThat(german.shortDate(LocalDate.of(2026, 11, 12), FRIDAY)).isEqualTo("12.11.");
    assertThat(english.shortDate(LocalDate.of(2026, 11, 12), FRIDAY)).isEqualTo("12 Nov");
    assertThat(german.shortDate(LocalDate.of(2025, 11, 12), FRIDAY)).isEqualTo("12.11.2025");
  }

  @Test
  void instantsAreShownInTheReportingZone() {
    Instant night = Instant.parse("2026-11-20T01:14:09Z");

    assertThat(german.dateTime(night)).isEqualTo("20.11.2026, 02:14");
    assertThat(english.dateTime(night)).isEqualTo("20 Nov 2026, 02:14");
    assertThat(german.time(night)).isEqualTo("02:14");
  }

  @Test
  void nearInstantsAreNamedByWeekday() {
    assertThat(german.moment(Instant.parse("2026-11-20T07:10:00Z"), NOW)).isEqualTo("Fr 08:10");
    assertThat(english.moment(Instant.parse("2026-11-20T07:10:00Z"), NOW)).isEqualTo("Fri 08:10");
    assertThat(german.moment(Instant.parse("2026-11-12T07:10:00Z"), NOW))
        .isEqualTo("12.11., 08:10");
    assertThat(german.moment(Instant.parse("2025-11-12T07:10:00Z"), NOW))
        .isEqualTo("12.11.2025, 08:10");
  }

  @Test
  void wholeMonthsQuartersAndYearsAreCalledByName() {
    assertThat(german.period(day(10, 1), day(10, 31))).isEqualTo("Oktober 2026");
    assertThat(english.period(day(7, 1), day(9, 30))).isEqualTo("Q3 2026");
    assertThat(german.period(day(7, 1), day(9, 30))).isEqualTo("3. Quartal 2026");
    assertThat(german.period(day(1, 1), day(12, 31))).isEqualTo("2026");
  }

  @Test
  void otherPeriodsShowBothDaysIncluded() {
    assertThat(german.period(day(10, 5), day(12, 31))).isEqualTo("05.10.–31.12.2026");
    assertThat(english.period(day(10, 5), day(12, 31))).isEqualTo("5 Oct–31 Dec 2026");
    assertThat(german.period(LocalDate.of(2025, 12, 1), day(1, 15)))
        .isEqualTo("01.12.2025–15.01.2026");
    assertThat(german.period(FRIDAY, FRIDAY)).isEqualTo("20.11.2026");
  }

  @Test
  void monthsHaveAFullAShortAndAnAxisForm() {
    YearMonth october = YearMonth.of(2026, 10);

    assertThat(german.month(october)).isEqualTo("Oktober 2026");
    assertThat(german.shortMonth(october)).isEqualTo("Okt. 2026");
    assertThat(german.axisMonth(october)).isEqualTo("Okt");
    assertThat(english.axisMonth(october)).isEqualTo("Oct");
  }

  @Test
  void whatHasNotHappenedYetIsADash() {
    assertThat(german.date(null)).isEqualTo("–");
    assertThat(german.dateTime(null)).isEqualTo("–");
    assertThat(english.moment(null, NOW)).isEqualTo("–");
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
