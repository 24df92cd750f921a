package org.closedloop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.CalendarVersion;
import org.closedloop.calendar.CalendarVersions;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;
import org.closedloop.database.Micros;
import org.closedloop.journey.Aims;
import org.closedloop.kpi.KnownMeasures;
import org.junit.jupiter.api.Test;

/** June 2026 has 22 working days, 10 of them before Monday the 15th; July has 23. */
class AgreedVolumeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void eachWorkingDayThatIsOverOwesItsPartOfTheMonth() {
    Map<LocalDate, Long> owed =
        owed("2026-06-04T08:00:00Z", version("v1", 220, "2026-06-01T00:00:00Z", null));

    assertThat(owed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                LocalDate.of(2026, 6, 1), 100_000L,
                LocalDate.of(2026, 6, 2), 100_000L,
                LocalDate.of(2026, 6, 3), 100_000L));
  }

  @Test
  void theDaysOfAMonthAddUpToWhatWasPromisedHoweverTheyAreRounded() {
    Map<LocalDate, Long> owed =
        owed("2026-08-01T08:00:00Z", version("v1", 200, "2026-01-01T00:00:00Z", null));

    assertThat(month(owed, 6)).isEqualTo(2_000_000);
    assertThat(month(owed, 7)).isEqualTo(2_000_000);
    assertThat(owed).containsEntry(LocalDate.of(2026, 7, 1), 86_956L); // 200 / 23 = 8.69565
    assertThat(owed).containsEntry(LocalDate.of(2026, 7, 2), 86_957L);
    assertThat(owed).doesNotContainKey(LocalDate.of(2026, 7, 4)); // a Saturday
  }

  @Test
  void aMonthInWhichTheContractIsResetOwesPartsOfBothVersions() {
    Map<LocalDate, Long> owed =
        owed(
            "2026-07-01T08:00:00Z",
            version("v1", 220, "2026-01-01T00:00:00Z", "2026-06-15T10:00:00Z"),
            version("v2", 440, "2026-06-15T10:00:00Z", null));

    assertThat(owed).containsEntry(LocalDate.of(2026, 6, 12), 100_000L);
    assertThat(owed).containsEntry(LocalDate.of(2026, 6, 15), 200_000L); // v2 holds at its end
    assertThat(month(owed, 6)).isEqualTo(10 * 100_000 + 12 * 200_000);
  }

  @Test
  void nothingIsOwedBeforeAnythingWasPromised() {
    assertThat(owed("2026-07-01T08:00:00Z", version("v1", 220, "2026-07-01T00:00:00Z", null)))
        .isEmpty();
  }

  @Test
  void whoChangesWhatADayOwesRaisesTheVersion() {
    StringBuilder does = new StringBuilder();
    volume(
            version("v1", 200, "2026-05-20T12:00:00Z", "2026-06-30T22:00:00Z"),
            version("v2", 235, "2026-06-30T22:00:00Z", null))
        .until(
            Instant.parse("2026-07-20T22:30:00Z"),
            (day, promise, agreement, amount) ->
                does.append(day + " " + promise + ' ' + agreement + ' ' + amount + '\n'));

    assertThat(
            KnownMeasures.check(
                DayFigure.AGREED_VOLUME.code(), DayFigure.AGREED_VOLUME.version(), does.toString()))
        .as("lines for measures.properties")
        .isEmpty();
  }

  private static long month(Map<LocalDate, Long> owed, int month) {
    return owed.entrySet().stream()
        .filter(day -> YearMonth.from(day.getKey()).equals(YearMonth.of(2026, month)))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<LocalDate, Long> owed(String now, Aims.Version... versions) {
    Map<LocalDate, Long> owed = new TreeMap<>();
    volume(versions)
        .until(
            Instant.parse(now),
            (day, promise, agreement, amount) ->
                owed.merge(LocalDate.ofEpochDay(day), amount, Long::sum));
    return owed;
  }

  private static AgreedVolume volume(Aims.Version... versions) {
    BusinessCalendar calendar =
        new BusinessCalendar(
            1,
            "standard",
            1,
            BERLIN,
            null,
            Week.mondayToFriday(Window.of("08:00", "17:00")),
            List.of());
    CalendarVersions always =
        CalendarVersions.of(
            new CalendarVersion(calendar, "Standard", Instant.EPOCH, "test", Instant.EPOCH));
    return new AgreedVolume(new Aims(List.of(versions)), code -> always, BERLIN);
  }

  private static Aims.Version version(String name, int count, String from, String until) {
    return new Aims.Version(
        name,
        Micros.of(Instant.parse(from)),
        until == null ? Long.MAX_VALUE : Micros.of(Instant.parse(until)),
        Map.of(),
        null,
        List.of(new Aims.Volume("volume", count, "standard", "channel", new TreeMap<>())),
        null);
  }
}
