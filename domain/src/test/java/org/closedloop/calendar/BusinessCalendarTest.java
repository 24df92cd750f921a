package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What people complained of in other systems, and the rules of a calendar. Hand-computed. */
class BusinessCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Window DAY = Window.of("08:00", "17:00");
  private static final Week OFFICE = Week.mondayToFriday(DAY);

  @Test
  void weekendsDoNotCount() { // 1107: "SLAs ignore working days"
    BusinessCalendar calendar = calendar(null, OFFICE);

    assertThat(calendar.between(at("2026-11-20T16:00"), at("2026-11-23T09:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(calendar.after(at("2026-11-20T16:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-11-23T11:00"));
  }

  @Test
  void nothingIsOverdueAtOnceWhateverDaysAreWorked() { // 6739: without Monday and Thursday
    for (int subset = 1; subset < 128; subset++) {
      List<DayOfWeek> worked = new ArrayList<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        if ((subset & 1 << day.ordinal()) != 0) {
          worked.add(day);
        }
      }
      BusinessCalendar calendar = calendar(null, Week.on(worked, Window.of("09:00", "17:00")));
      for (int day = 0; day < 7; day++) {
        LocalDate raisedOn = LocalDate.of(2026, 11, 16).plusDays(day);
        Instant raised = raisedOn.atTime(12, 0).atZone(BERLIN).toInstant();
        LocalDate due = raisedOn; // the second worked day from then; half a day each
        if (worked.contains(raisedOn.getDayOfWeek())) {
          do {
            due = due.plusDays(1);
          } while (!worked.contains(due.getDayOfWeek()));
          assertThat(calendar.after(raised, Duration.ofHours(8)))
              .isEqualTo(due.atTime(12, 0).atZone(BERLIN).toInstant());
        } else {
          do {
            due = due.plusDays(1);
          } while (!worked.contains(due.getDayOfWeek()));
          assertThat(calendar.after(raised, Duration.ofHours(8)))
              .isEqualTo(due.atTime(17, 0).atZone(BERLIN).toInstant());
        }
      }
    }
  }

  @Test
  void daysOfCustomAreNoHolidays() { // 390: St. Martin and the day of mourning came with a feed
    BusinessCalendar calendar = calendar(Land.BY, OFFICE);

    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 11))).isTrue();
    assertThat(calendar.holidayOn(LocalDate.of(2026, 11, 15))).isEmpty();
    assertThat(calendar.workingDays(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 17)))
        .isEqualTo(6);
  }

  @Test
  void whatWasRaisedOnAClosedDayWaitsFromTheNextOpening() { // 2075: first response of a day
    BusinessCalendar calendar = calendar(null, OFFICE);

    assertThat(calendar.between(at("2026-11-21T10:00"), at("2026-11-23T09:00")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(calendar.between(at("2026-11-21T10:00"), at("2026-11-22T23:00")))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void theClockStopsOverLunch() { // 2212: the timer runs during lunch
    BusinessCalendar calendar =
        calendar(
            null, Week.mondayToFriday(Window.of("08:00", "12:00"), Window.of("13:00", "17:00")));

    assertThat(calendar.between(at("2026-11-23T11:30"), at("2026-11-23T13:30")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(calendar.after(at("2026-11-23T11:30"), Duration.ofMinutes(45)))
        .isEqualTo(at("2026-11-23T13:15"));
    assertThat(calendar.stretches(at("2026-11-23T11:30"), at("2026-11-23T13:30")))
        .containsExactly(
            new Stretch(at("2026-11-23T11:30"), at("2026-11-23T12:00"), Stretch.Kind.OPEN, null),
            new Stretch(at("2026-11-23T12:00"), at("2026-11-23T13:00"), Stretch.Kind.CLOSED, null),
            new Stretch(at("2026-11-23T13:00"), at("2026-11-23T13:30"), Stretch.Kind.OPEN, null));
  }

  @Test
  void theServersZoneDoesNotMatter() { // 38745: failed just after creating
    TimeZone server = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Asia/Kolkata", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        BusinessCalendar calendar = calendar(null, OFFICE);
        Instant raised = Instant.parse("2026-11-23T15:30:00Z"); // 16:30 in Berlin

        assertThat(calendar.after(raised, Duration.ofHours(1)))
            .isEqualTo(Instant.parse("2026-11-24T07:30:00Z"));
        assertThat(calendar.between(raised, raised.plusSeconds(1)))
            .isEqualTo(Duration.ofSeconds(1));
      }
    } finally {
      TimeZone.setDefault(server);
    }
  }

  @Test
  void aDeadlineIsTheClosingNotTheNextOpening() {
    BusinessCalendar calendar = calendar(null, OFFICE);

    assertThat(calendar.after(at("2026-11-23T08:00"), Duration.ofHours(9)))
        .isEqualTo(at("2026-11-23T17:00"));
    assertThat(calendar.after(at("2026-11-21T08:00"), Duration.ZERO))
        .isEqualTo(at("2026-11-21T08:00"));
  }

  @Test
  void aHolidayOfTheLandIsClosedAndNamed() {
    BusinessCalendar bavaria = calendar(Land.BY, OFFICE);
    BusinessCalendar berlin = calendar(Land.BE, OFFICE);
    Instant wednesday = at("2026-06-03T16:00"); // Corpus Christi is on 4 June 2026

    assertThat(bavaria.after(wednesday, Duration.ofHours(4))).isEqualTo(at("2026-06-05T11:00"));
    assertThat(berlin.after(wednesday, Duration.ofHours(4))).isEqualTo(at("2026-06-04T11:00"));
    Stretch holiday =
        bavaria.stretches(wednesday, at("2026-06-05T11:00")).stream()
            .filter(each -> each.kind() == Stretch.Kind.HOLIDAY)
            .findFirst()
            .orElseThrow();
    assertThat(holiday.start()).isEqualTo(at("2026-06-04T00:00"));
    assertThat(holiday.end()).isEqualTo(at("2026-06-05T00:00"));
    assertThat(holiday.name(Locale.GERMAN)).isEqualTo("Fronleichnam");
    assertThat(holiday.name(Locale.ENGLISH)).isEqualTo("Corpus Christi");
  }

  @Test
  void exceptionsComeBeforeWeekAndHoliday() {
    BusinessCalendar calendar =
        calendar(
            Land.BY,
            OFFICE,
            SpecialDay.open(LocalDate.of(2026, 12, 24), "Heiligabend", Window.of("08:00", "12:00")),
            SpecialDay.open(LocalDate.of(2026, 11, 28), "Inventur", Window.of("09:00", "13:00")),
            SpecialDay.closed(LocalDate.of(2026, 11, 27), "Betriebsausflug"),
            SpecialDay.open(LocalDate.of(2026, 12, 25), "Notdienst", Window.of("10:00", "11:00")));

    assertThat(calendar.between(at("2026-12-24T00:00"), at("2026-12-25T00:00")))
        .isEqualTo(Duration.ofHours(4));
    assertThat(calendar.between(at("2026-11-27T00:00"), at("2026-11-29T00:00")))
        .isEqualTo(Duration.ofHours(4));
    assertThat(calendar.between(at("2026-12-25T00:00"), at("2026-12-26T00:00")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(calendar.stretches(at("2026-12-24T07:00"), at("2026-12-24T18:00")))
        .containsExactly(
            new Stretch(at("2026-12-24T07:00"), at("2026-12-24T08:00"), Stretch.Kind.CLOSED, null),
            new Stretch(
                at("2026-12-24T08:00"), at("2026-12-24T12:00"), Stretch.Kind.OPEN, "Heiligabend"),
            new Stretch(
                at("2026-12-24T12:00"),
                at("2026-12-24T17:00"),
                Stretch.Kind.EXCEPTION,
                "Heiligabend"),
            new Stretch(at("2026-12-24T17:00"), at("2026-12-24T18:00"), Stretch.Kind.CLOSED, null));
    assertThat(calendar.stretches(at("2026-11-26T17:00"), at("2026-11-28T09:00")))
        .extracting(Stretch::kind)
        .containsExactly(Stretch.Kind.CLOSED, Stretch.Kind.EXCEPTION, Stretch.Kind.CLOSED);
  }

  @Test
  void aNightOfAClockChangeIsAsLongAsItIs() {
    BusinessCalendar night =
        calendar(null, Week.on(List.of(DayOfWeek.SUNDAY), Window.of("00:00", "06:00")));

    assertThat(night.between(at("2026-03-29T00:00"), at("2026-03-29T06:00")))
        .isEqualTo(Duration.ofHours(5));
    assertThat(night.between(at("2026-10-25T00:00"), at("2026-10-25T06:00")))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void workingDaysAreCountedInBothDirections() {
    BusinessCalendar calendar = calendar(Land.BY, OFFICE);
    LocalDate wednesday = LocalDate.of(2026, 12, 23);

    assertThat(calendar.plusWorkingDays(wednesday, 3)).isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 29), -3)).isEqualTo(wednesday);
    assertThat(calendar.plusWorkingDays(wednesday, 0)).isEqualTo(wednesday);
    assertThat(calendar.workingDays(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)))
        .isEqualTo(22); // 23 weekdays, Christmas on a Friday
  }

  @Test
  void timeRunsForwardOnly() {
    BusinessCalendar calendar = calendar(null, OFFICE);

    assertThat(calendar.between(at("2026-11-23T12:00"), at("2026-11-23T09:00")))
        .isEqualTo(Duration.ZERO);
    assertThat(calendar.stretches(at("2026-11-23T12:00"), at("2026-11-23T12:00"))).isEmpty();
  }

  @Test
  void aWeekWithoutHoursIsRefused() {
    assertThatThrownBy(() -> Week.of(Map.of())).isInstanceOf(NeverOpen.class);
    assertThatThrownBy(() -> HoursText.windows("08:00-12:00, 11:00-17:00"))
        .isInstanceOf(OverlappingHours.class);
    assertThatThrownBy(() -> HoursText.windows("17:00-08:00")).isInstanceOf(UnreadableHours.class);
    assertThatThrownBy(() -> HoursText.windows("late")).isInstanceOf(UnreadableHours.class);
    assertThatThrownBy(
            () ->
                calendar(
                    null,
                    OFFICE,
                    SpecialDay.closed(LocalDate.of(2026, 1, 2), "Brücke"),
                    SpecialDay.closed(LocalDate.of(2026, 1, 2), "Brücke")))
        .isInstanceOf(SpecialDayTwice.class);
  }

  @Test
  void hoursAreReadAsPeopleWriteThem() {
    assertThat(HoursText.windows("8-12, 13:00–17.30"))
        .containsExactly(Window.of("08:00", "12:00"), Window.of("13:00", "17:30"));
    assertThat(HoursText.of(HoursText.windows("22:00-24:00; 6-7")))
        .isEqualTo("06:00-07:00, 22:00-24:00");
    assertThat(HoursText.windows(" ")).isEmpty();
  }

  private static BusinessCalendar calendar(Land land, Week week, SpecialDay... days) {
    return new BusinessCalendar(1, "test", 1, BERLIN, land, week, List.of(days));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
