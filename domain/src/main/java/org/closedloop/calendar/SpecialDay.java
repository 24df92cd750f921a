package org.closedloop.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with hours of its own: shortened, closed for the company outing, or a working Saturday. It
 * comes before weekly hours and holidays.
 *
 * @param day the day
 * @param name what people call it
 * @param windows when it is open, empty for closed
 */
public record SpecialDay(LocalDate day, String name, List<Window> windows) {

  public SpecialDay {
    windows = Window.inOrder(windows);
  }

  /** A day on which nobody works. */
  public static SpecialDay closed(LocalDate day, String name) {
    return new SpecialDay(day, name, List.of());
  }

  /** A day that is open in these hours only. */
  public static SpecialDay open(LocalDate day, String name, Window... windows) {
    return new SpecialDay(day, name, List.of(windows));
  }
}
