package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.refusal.NoSuchRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars in the database. */
class BusinessCalendarsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyInstallationHasAStandard(TestDatabase database) {
    BusinessCalendar standard = calendars(database).validAt(BusinessCalendars.STANDARD, NOW);

    assertThat(standard.zone()).isEqualTo(BERLIN);
    assertThat(standard.land()).contains(Land.BY);
    assertThat(standard.week().on(DayOfWeek.FRIDAY)).containsExactly(Window.of("08:00", "17:00"));
    assertThat(standard.week().on(DayOfWeek.SATURDAY)).isEmpty();
    assertThat(standard.version()).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangeIsTheNextVersionAndTheOldOneStays(TestDatabase database) {
    DataSource rows = database.empty();
    BusinessCalendars calendars = new BusinessCalendars(rows, new ReportingZone(BERLIN));
    BusinessCalendar first = calendars.validAt(BusinessCalendars.STANDARD, NOW);
    Instant monday = Instant.parse("2026-11-22T23:00:00Z");
    BusinessCalendar wanted =
        new BusinessCalendar(
            0,
            BusinessCalendars.STANDARD,
            0,
            ZoneId.of("Europe/Zurich"),
            Land.CH_ZH,
            Week.mondayToFriday(Window.of("08:00", "12:00"), Window.of("13:00", "24:00")),
            List.of(
                SpecialDay.closed(LocalDate.of(2026, 12, 31), "Inventur"),
                SpecialDay.open(
                    LocalDate.of(2026, 12, 5),
                    "Samstag",
                    Window.of("09:00", "11:00"),
                    Window.of("12:00", "13:00"))));

    BusinessCalendar second = calendars.add(wanted, "Standard", monday, "ada", NOW);

    assertThat(second.version()).isEqualTo(2);
    BusinessCalendar read =
        new BusinessCalendars(rows, new ReportingZone(BERLIN)).version(second.id());
    assertThat(read.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    assertThat(read.land()).contains(Land.CH_ZH);
    assertThat(read.specialDays()).isEqualTo(wanted.specialDays());
    assertThat(read.week().on(DayOfWeek.MONDAY)).isEqualTo(wanted.week().on(DayOfWeek.MONDAY));
    assertThat(calendars.validAt("standard", monday.minusSeconds(1)).id()).isEqualTo(first.id());
    assertThat(calendars.validAt("standard", monday).id()).isEqualTo(second.id());
    assertThat(calendars.validAt("standard", Instant.parse("1960-01-01T00:00:00Z")).id())
        .isEqualTo(first.id());
    assertThat(calendars.all().get("standard").all()).hasSize(2);
    assertThat(calendars.version(first.id()).between(NOW, NOW.plus(Duration.ofDays(7))))
        .isEqualTo(Duration.ofHours(45));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anUnknownCalendarIsRefused(TestDatabase database) {
    BusinessCalendars calendars = calendars(database);

    assertThatThrownBy(() -> calendars.version(4_711)).isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> calendars.validAt("moon", NOW)).isInstanceOf(NoSuchRecord.class);
  }

  private static BusinessCalendars calendars(TestDatabase database) {
    return new BusinessCalendars(database.empty(), new ReportingZone(BERLIN));
  }
}
