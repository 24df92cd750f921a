package org.closedloop.calendar;

import java.time.Instant;
import java.util.List;

/** All versions of one calendar, for whoever asks for many instants at once. */
public final class CalendarVersions {

  private final List<CalendarVersion> versions;

  /**
   * @param versions in the order of their numbers, at least one
   */
  CalendarVersions(List<CalendarVersion> versions) {
    this.versions = List.copyOf(versions);
  }

  /** The only version of a calendar. */
  public static CalendarVersions of(CalendarVersion only) {
    return new CalendarVersions(List.of(only));
  }

  /** In the order of their numbers. */
  public List<CalendarVersion> all() {
    return versions;
  }

  public CalendarVersion newest() {
    return versions.get(versions.size() - 1);
  }

  /**
   * The calendar that holds at an instant: of the versions valid by then the newest; before all of
   * them the first.
   */
  public BusinessCalendar at(Instant at) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (!versions.get(i).validFrom().isAfter(at)) {
        return versions.get(i).calendar();
      }
    }
    return versions.get(0).calendar();
  }
}
