package org.closedloop.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the company works: weekly hours, days with hours of their own, public holidays of a Land, in
 * one time zone.
 *
 * <p>One version of it; it never changes, so that a deadline stays explainable. An instant is open
 * if and only if the clock on the wall then shows a time within the hours of its day; a day of a
 * clock change is as long as it is. Instants count to the microsecond.
 */
public final class BusinessCalendar {

  private static final long MICROS = 1_000_000;
  private static final int SECONDS_PER_MINUTE = 60;

  private final long id;
  private final String code;
  private final int version;
  private final ZoneId zone;
  private final Land land;
  private final Week week;
  private final SortedMap<LocalDate, SpecialDay> specialDays = new TreeMap<>();
  private final Map<Integer, OpenHours> years = new ConcurrentHashMap<>();

  /**
   * One version of a calendar.
   *
   * @param land whose holidays are closed; null for none
   */
  public BusinessCalendar(
      long id,
      String code,
      int version,
      ZoneId zone,
      Land land,
      Week week,
      List<SpecialDay> specialDays) {
    this.id = id;
    this.code = code;
    this.version = version;
    this.zone = zone;
    this.land = land;
    this.week = week;
    for (SpecialDay each : specialDays) {
      if (this.specialDays.put(each.day(), each) != null) {
        throw new SpecialDayTwice(each.day());
      }
    }
  }

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  /** Counted from 1 within the code. */
  public int version() {
    return version;
  }

  public ZoneId zone() {
    return zone;
  }

  public Optional<Land> land() {
    return Optional.ofNullable(land);
  }

  public Week week() {
    return week;
  }

  /** The days with hours of their own, by date. */
  public List<SpecialDay> specialDays() {
    return List.copyOf(specialDays.values());
  }

  /** The business time from {@code startInclusive} to {@code endExclusive}; none if reversed. */
  public Duration between(Instant startInclusive, Instant endExclusive) {
    if (!startInclusive.isBefore(endExclusive)) {
      return Duration.ZERO;
    }
    int first = yearOf(startInclusive);
    int last = yearOf(endExclusive);
    long open = year(last).until(micros(endExclusive)) - year(first).until(micros(startInclusive));
    for (int each = first; each < last; each++) {
      open += year(each).total();
    }
    return Duration.of(open, ChronoUnit.MICROS);
  }

  /**
   * The earliest instant at which {@code businessTime} has passed since {@code start}: eight hours
   * from the opening of an eight-hour day end at its closing, not at the next opening.
   */
  public Instant after(Instant start, Duration businessTime) {
    long wanted = businessTime.toNanos() / 1_000;
    if (wanted <= 0) {
      return start;
    }
    int year = yearOf(start);
    wanted += year(year).until(micros(start));
    while (wanted > year(year).total()) {
      wanted -= year(year).total();
      year++;
    }
    return instant(year(year).momentOf(wanted));
  }

  /** What the calendar says of every moment in between: gapless, in order. */
  public List<Stretch> stretches(Instant startInclusive, Instant endExclusive) {
    Stretches stretches = new Stretches(startInclusive, endExclusive);
    if (startInclusive.isBefore(endExclusive)) {
      LocalPieces.each(
          zone,
          startInclusive.getEpochSecond(),
          endExclusive.getEpochSecond() + (endExclusive.getNano() > 0 ? 1 : 0),
          (day, midnight, start, end) -> describe(day, midnight, start, end, stretches));
    }
    return stretches.inOrder();
  }

  public boolean isWorkingDay(LocalDate day) {
    return !hoursOf(day).isEmpty();
  }

  /** How many days are worked on from {@code firstInclusive} until before {@code endExclusive}. */
  public int workingDays(LocalDate firstInclusive, LocalDate endExclusive) {
    int count = 0;
    for (LocalDate day = firstInclusive; day.isBefore(endExclusive); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /**
   * The n-th working day after {@code day}, or before it for a negative n; {@code day} itself for
   * 0.
   */
  public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    int step = Integer.signum(workingDays);
    LocalDate reached = day;
    for (int left = Math.abs(workingDays); left > 0; ) {
      reached = reached.plusDays(step);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** The windows of a day: its own, none on a holiday, else those of its weekday. */
  public List<Window> hoursOf(LocalDate day) {
    SpecialDay special = specialDays.get(day);
    if (special != null) {
      return special.windows();
    }
    return holidayOn(day).isPresent() ? List.of() : week.on(day.getDayOfWeek());
  }

  /** The public holiday of the Land on this day, whether or not an exception opens it. */
  public Optional<Holiday> holidayOn(LocalDate day) {
    return land == null
        ? Optional.empty()
        : Optional.ofNullable(Holidays.of(land, day.getYear()).get(day));
  }

  private void describe(LocalDate day, long midnight, long start, long end, Stretches stretches) {
    SpecialDay special = specialDays.get(day);
    Optional<Holiday> holiday = holidayOn(day);
    if (special == null && holiday.isPresent()) {
      stretches.add(start, end, Stretch.Kind.HOLIDAY, holiday.get().key());
      return;
    }
    if (special != null && special.windows().isEmpty()) {
      stretches.add(start, end, Stretch.Kind.EXCEPTION, special.name());
      return;
    }
    String name = special == null ? null : special.name();
    List<Window> usual =
        special == null || holiday.isPresent() ? List.of() : week.on(day.getDayOfWeek());
    long at = start;
    for (Window window : hoursOf(day)) {
      long opens = clamp(midnight + (long) window.opens() * SECONDS_PER_MINUTE, at, end);
      long closes = clamp(midnight + (long) window.closes() * SECONDS_PER_MINUTE, at, end);
      describeClosed(usual, name, midnight, at, opens, stretches);
      stretches.add(opens, closes, Stretch.Kind.OPEN, name);
      at = closes;
    }
    describeClosed(usual, name, midnight, at, end, stretches);
  }

  /** Closed hours of a day: those an ordinary day would be open are its exception. */
  private static void describeClosed(
      List<Window> usual, String name, long midnight, long start, long end, Stretches stretches) {
    long at = start;
    for (Window window : usual) {
      long opens = clamp(midnight + (long) window.opens() * SECONDS_PER_MINUTE, at, end);
      long closes = clamp(midnight + (long) window.closes() * SECONDS_PER_MINUTE, at, end);
      stretches.add(at, opens, Stretch.Kind.CLOSED, null);
      stretches.add(opens, closes, Stretch.Kind.EXCEPTION, name);
      at = closes;
    }
    stretches.add(at, end, Stretch.Kind.CLOSED, null);
  }

  private OpenHours year(int year) {
    return years.computeIfAbsent(year, this::openHours);
  }

  private OpenHours openHours(int year) {
    List<long[]> open = new ArrayList<>();
    LocalPieces.each(
        zone,
        Year.of(year).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
        Year.of(year + 1).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
        (day, midnight, start, end) -> {
          for (Window window : hoursOf(day)) {
            long opens = clamp(midnight + (long) window.opens() * SECONDS_PER_MINUTE, start, end);
            long closes = clamp(midnight + (long) window.closes() * SECONDS_PER_MINUTE, start, end);
            if (opens < closes) {
              open.add(new long[] {opens * MICROS, closes * MICROS});
            }
          }
        });
    return new OpenHours(
        open.stream().mapToLong(each -> each[0]).toArray(),
        open.stream().mapToLong(each -> each[1]).toArray());
  }

  private static long clamp(long value, long least, long most) {
    return Math.max(least, Math.min(value, most));
  }

  private static int yearOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear();
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  @Override
  public String toString() {
    return code + " v" + version;
  }
}
