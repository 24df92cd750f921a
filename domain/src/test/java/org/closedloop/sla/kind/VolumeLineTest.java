package org.closedloop.sla.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.PromiseTerms;
import org.junit.jupiter.api.Test;

class VolumeLineTest {

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          1,
          "standard",
          1,
          ZoneId.of("Europe/Berlin"),
          null,
          Week.mondayToFriday(Window.of("08:00", "17:00")),
          List.of());

  /** June 2026 has 22 working days, 10 of them before Monday the 15th. */
  private static final LocalDate CHANGE = LocalDate.of(2026, 6, 15);

  private static final Promise BEFORE = promise(1, "220", "");
  private static final Promise AFTER = promise(2, "440", "Messe=2");

  @Test
  void aMonthInWhichTheVersionChangesIsJudgedByBothInProportionToTheirWorkingDays() {
    List<VolumeLine.Day> days = line().between(day(1), day(30), day(30));

    assertThat(days).hasSize(30);
    assertThat(days.get(11).agreed()).isEqualByComparingTo("100"); // Friday 12: 10 days of 220 / 22
    assertThat(days.get(13).agreed()).isEqualByComparingTo("100"); // Sunday 14
    assertThat(days.get(14).agreed()).isEqualByComparingTo("120"); // Monday 15: one day of 440 / 22
    assertThat(days.get(29).agreed()).isEqualByComparingTo("340"); // 100 + 12 days of 20
  }

  @Test
  void whatComesIsAddedUpToTheLastDayThatIsKnown() {
    List<VolumeLine.Day> days = line().between(day(1), day(30), day(16));

    assertThat(days.get(0).actual()).isEqualByComparingTo("3");
    assertThat(days.get(13).actual()).isEqualByComparingTo("42"); // 14 days of 3
    assertThat(days.get(14).actual()).isEqualByComparingTo("46");
    assertThat(days.get(15).actual()).isEqualByComparingTo("50");
    assertThat(days.get(16).actual()).isNull();
    assertThat(days.get(16).agreed()).isEqualByComparingTo("160");
  }

  @Test
  void aWeekAcrossTwoMonthsOwesPartsOfBoth() {
    VolumeLine line =
        new VolumeLine(
            day -> Optional.of(BEFORE), (code, month) -> CALENDAR, day -> BigDecimal.ZERO);

    List<VolumeLine.Day> days =
        line.between(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 7, 5), LocalDate.of(2026, 7, 5));

    // two days of 220 / 22 in June, three days of 220 / 23 in July
    assertThat(days.get(1).agreed()).isEqualByComparingTo("20");
    assertThat(days.get(6).agreed()).isEqualByComparingTo("48.7");
  }

  @Test
  void nothingIsOwedWhileNoVersionIsInForce() {
    VolumeLine line =
        new VolumeLine(
            day -> day.isBefore(CHANGE) ? Optional.empty() : Optional.of(AFTER),
            (code, month) -> CALENDAR,
            day -> BigDecimal.ONE);

    List<VolumeLine.Day> days = line.between(day(1), day(30), day(30));

    assertThat(days.get(13).agreed()).isEqualByComparingTo("0");
    assertThat(days.get(13).actual()).isEqualByComparingTo("14");
    assertThat(days.get(29).agreed()).isEqualByComparingTo("240");
    assertThat(days.get(29).actual()).isEqualByComparingTo("30");
  }

  private static VolumeLine line() {
    return new VolumeLine(
        day -> Optional.of(day.isBefore(CHANGE) ? BEFORE : AFTER),
        (code, month) -> CALENDAR,
        day -> new BigDecimal(day.isBefore(CHANGE) ? "3" : "4"));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 6, day);
  }

  private static Promise promise(long version, String count, String weights) {
    return new Promise(
        version,
        new PromiseTerms(
            "volume",
            "volume",
            Department.MARKETING,
            null,
            "standard",
            null,
            Map.of("count", count, "weights", weights)));
  }
}
