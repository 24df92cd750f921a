package org.closedloop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrainTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  @Test
  void periodsAreLabelledTheWayOtherSystemsReadThem() {
    LocalDate day = LocalDate.of(2026, 10, 5);

    assertThat(Grain.DAY.label(Grain.DAY.startOf(day))).isEqualTo("2026-10-05");
    assertThat(Grain.MONTH.label(Grain.MONTH.startOf(day))).isEqualTo("2026-10");
    assertThat(Grain.QUARTER.label(Grain.QUARTER.startOf(day))).isEqualTo("2026-Q4");
    assertThat(Grain.YEAR.label(Grain.YEAR.startOf(day))).isEqualTo("2026");
  }

  @Test
  void aYearEndSeparatesMonthsQuartersAndYears() {
    LocalDate lastDay = LocalDate.of(2025, 12, 31);
    LocalDate firstDay = LocalDate.of(2026, 1, 1);

    assertThat(Grain.MONTH.cut(lastDay, firstDay.plusDays(1)))
        .extracting(Period::label)
        .containsExactly("2025-12", "2026-01");
    assertThat(Grain.QUARTER.cut(lastDay, firstDay.plusDays(1)))
        .extracting(Period::label)
        .containsExactly("2025-Q4", "2026-Q1");
    assertThat(Grain.YEAR.cut(lastDay, firstDay.plusDays(1)))
        .extracting(Period::label)
        .containsExactly("2025", "2026");
  }

  @Test
  void theFirstAndTheLastPeriodAreClippedToWhatWasAskedFor() {
    assertThat(Grain.MONTH.cut(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 11, 3)))
        .containsExactly(
            new Period("2026-09", LocalDate.of(2026, 9, 15), OCTOBER),
            new Period("2026-10", OCTOBER, LocalDate.of(2026, 11, 1)),
            new Period("2026-11", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3)));
  }

  @Test
  void theWholeSpanIsOnePeriod() {
    assertThat(Grain.TOTAL.cut(OCTOBER, LocalDate.of(2027, 10, 1)))
        .containsExactly(new Period("2026-10-01/2027-10-01", OCTOBER, LocalDate.of(2027, 10, 1)));
  }

  @Test
  void aPeriodHoldsItsFirstDayButNotItsEnd() {
    Period october = Grain.MONTH.cut(OCTOBER, LocalDate.of(2026, 11, 1)).get(0);

    assertThat(october.holds(OCTOBER)).isTrue();
    assertThat(october.holds(LocalDate.of(2026, 10, 31))).isTrue();
    assertThat(october.holds(LocalDate.of(2026, 11, 1))).isFalse();
  }

  @Test
  void everyLabelLeadsBackToItsPeriod() {
    LocalDate day = LocalDate.of(2026, 11, 30);

    for (Grain grain : new Grain[] {Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.YEAR}) {
      LocalDate start = grain.startOf(day);
      assertThat(grain.parse(grain.label(start))).hasValue(start);
      assertThat(grain.from(start).holds(day)).isTrue();
      assertThat(grain.parse("nonsense")).isEmpty();
    }
    assertThat(Grain.QUARTER.later(OCTOBER, -1)).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(Grain.MONTH.parse("2026-13")).isEmpty();
  }
}
