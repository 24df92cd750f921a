package org.closedloop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Calendars nobody would think of, the same ones in every run. */
final class RandomCalendar {

  /** Clock changes by an hour, by half an hour, at midnight, and none; odd offsets. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("UTC"));

  private final Random random;

  RandomCalendar(long seed) {
    random = new Random(seed);
  }

  BruteForce.Made next(LocalDate near, Land land) {
    List<List<int[]>> week = new ArrayList<>();
    boolean open = false;
    for (DayOfWeek day : DayOfWeek.values()) {
      List<int[]> hours = random.nextInt(4) == 0 ? List.of() : hours();
      open |= !hours.isEmpty();
      week.add(hours);
    }
    if (!open) {
      week.set(random.nextInt(7), List.of(new int[] {0, 1_440}));
    }
    Map<LocalDate, List<int[]>> days = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      days.put(near.plusDays(random.nextInt(5)), random.nextInt(3) == 0 ? List.of() : hours());
    }
    return new BruteForce.Made(ZONES.get(random.nextInt(ZONES.size())), land, week, days);
  }

  private List<int[]> hours() {
    int windows = 1 + random.nextInt(3);
    int[] edges = random.ints(0, 1_441).distinct().limit(2L * windows).sorted().toArray();
    List<int[]> hours = new ArrayList<>();
    for (int i = 0; i < edges.length; i += 2) {
      hours.add(new int[] {edges[i], edges[i + 1]});
    }
    return hours;
  }

  static BusinessCalendar of(BruteForce.Made made) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, windows(made.week().get(day.ordinal())));
    }
    List<SpecialDay> days = new ArrayList<>();
    made.days().forEach((day, hours) -> days.add(new SpecialDay(day, "Ausnahme", windows(hours))));
    return new BusinessCalendar(7, "random", 1, made.zone(), made.land(), Week.of(week), days);
  }

  private static List<Window> windows(List<int[]> hours) {
    return hours.stream().map(each -> new Window(each[0], each[1])).toList();
  }
}
