package org.closedloop.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of an ordinary week, Monday to Sunday. */
public final class Week {

  private static final List<DayOfWeek> WORKING =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final List<List<Window>> days = new ArrayList<>();

  private Week(Map<DayOfWeek, List<Window>> hours) {
    boolean open = false;
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Window> windows = Window.inOrder(hours.getOrDefault(day, List.of()));
      open |= !windows.isEmpty();
      days.add(windows);
    }
    if (!open) {
      throw new NeverOpen();
    }
  }

  /** A week; a day that is not named is closed. */
  public static Week of(Map<DayOfWeek, List<Window>> hours) {
    return new Week(hours);
  }

  /** The same hours from Monday to Friday. */
  public static Week mondayToFriday(Window... windows) {
    return on(WORKING, windows);
  }

  /** The same hours on each of {@code days}. */
  public static Week on(Iterable<DayOfWeek> days, Window... windows) {
    Map<DayOfWeek, List<Window>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : days) {
      hours.put(day, List.of(windows));
    }
    return new Week(hours);
  }

  /** The windows of a weekday in order, empty for a closed one. */
  public List<Window> on(DayOfWeek day) {
    return days.get(day.ordinal());
  }
}
