package org.closedloop.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.closedloop.calendar.CalendarVersions;
import org.closedloop.database.Micros;
import org.closedloop.journey.Aims;
import org.closedloop.sla.kind.MonthlyVolume;

/**
 * How many leads Marketing owed on each day, by the promises of the version of the agreement that
 * was in force when the day ended.
 */
public final class AgreedVolume {

  private final Aims aims;
  private final Function<String, CalendarVersions> calendars;
  private final ZoneId zone;

  /**
   * @param calendars all versions of a calendar, by its code; that of a month is the one that holds
   *     when the month begins
   */
  public AgreedVolume(Aims aims, Function<String, CalendarVersions> calendars, ZoneId zone) {
    this.aims = aims;
    this.calendars = calendars;
    this.zone = zone;
  }

  /** Takes what a promise owed on a day. */
  @FunctionalInterface
  interface Owed {

    /**
     * @param day in days since 1970-01-01
     * @param amount in ten-thousandths of a lead
     */
    void on(int day, String promise, String agreement, long amount);
  }

  /** Tells every day that was over at an instant. */
  void until(Instant now, Owed into) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    for (Aims.Version version : aims.versions()) {
      for (Aims.Volume volume : version.volumes()) {
        CalendarVersions calendar = calendars.apply(volume.calendar());
        LocalDate day = LocalDate.ofInstant(instant(version.from()), zone);
        for (; day.isBefore(today) && endOf(day) < version.until(); day = day.plusDays(1)) {
          long owed =
              MonthlyVolume.owed(
                  volume.count(),
                  day,
                  calendar.at(day.withDayOfMonth(1).atStartOfDay(zone).toInstant()));
          if (owed != 0) {
            into.on(Math.toIntExact(day.toEpochDay()), volume.promise(), version.name(), owed);
          }
        }
      }
    }
  }

  /** The last microsecond of a day. */
  private long endOf(LocalDate day) {
    return Micros.of(day.plusDays(1).atStartOfDay(zone).toInstant()) - 1;
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
