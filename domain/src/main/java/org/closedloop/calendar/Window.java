package org.closedloop.calendar;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * Hours of a day in which the business is open, such as 08:00 to 12:00.
 *
 * @param opens minute of the local day, 0 to 1439
 * @param closes minute of the local day at which it is closed again, up to 1440 for midnight
 */
public record Window(int opens, int closes) {

  /** Midnight at the end of a day. */
  public static final int MIDNIGHT = 1_440;

  private static final int MINUTES_PER_HOUR = 60;

  /** Minutes of one day, the end behind the beginning. */
  public Window {
    if (opens < 0 || closes > MIDNIGHT || opens >= closes) {
      throw new UnreadableHours(text(opens) + "-" + text(closes));
    }
  }

  /** A window; a closing time of 00:00 is midnight at the end of the day. */
  public static Window of(LocalTime opens, LocalTime closes) {
    int end = minute(closes);
    return new Window(minute(opens), end == 0 ? MIDNIGHT : end);
  }

  /** A window as people write it: {@code of("08:00", "12:00")}. */
  public static Window of(String opens, String closes) {
    return new Window(HoursText.minute(opens), HoursText.minute(closes));
  }

  /** How long the window is open, if no clock is changed in it. */
  public int minutes() {
    return closes - opens;
  }

  /** The windows by their beginning; none begins before the one before has closed. */
  static List<Window> inOrder(List<Window> windows) {
    List<Window> sorted = windows.stream().sorted(Comparator.comparingInt(Window::opens)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).opens < sorted.get(i - 1).closes) {
        throw new OverlappingHours(sorted.get(i - 1), sorted.get(i));
      }
    }
    return sorted;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
  }

  private static String text(int minute) {
    return HoursText.of(minute);
  }

  @Override
  public String toString() {
    return text(opens) + "-" + text(closes);
  }
}
