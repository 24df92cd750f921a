package org.closedloop.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of each Land and year, by law: no carnival, no St. Martin, no day of
 * mourning.
 *
 * <p>Holidays of single towns (Augsburg, or the Bavarian ones on 15 August) are not among them;
 * whoever has them enters an exception.
 */
public final class Holidays {

  private static final Map<LandYear, SortedMap<LocalDate, Holiday>> KNOWN =
      new ConcurrentHashMap<>();
  private static final Map<String, HolidayManager> COUNTRIES = new ConcurrentHashMap<>();

  private record LandYear(Land land, int year) {}

  private Holidays() {}

  /** The holidays of a year by their day. */
  public static SortedMap<LocalDate, Holiday> of(Land land, int year) {
    return KNOWN.computeIfAbsent(new LandYear(land, year), Holidays::find);
  }

  private static SortedMap<LocalDate, Holiday> find(LandYear wanted) {
    HolidayManager country =
        COUNTRIES.computeIfAbsent(
            wanted.land.country().toLowerCase(Locale.ROOT),
            code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    String[] region =
        wanted.land.region().map(code -> code.toLowerCase(Locale.ROOT)).stream()
            .toArray(String[]::new);
    SortedMap<LocalDate, Holiday> found = new TreeMap<>();
    country.getHolidays(Year.of(wanted.year), HolidayType.PUBLIC_HOLIDAY, region).stream()
        .map(each -> new Holiday(each.getDate(), each.getPropertiesKey()))
        .forEach(
            each ->
                found.merge(each.day(), each, (a, b) -> a.key().compareTo(b.key()) < 0 ? a : b));
    return Collections.unmodifiableSortedMap(found);
  }

  /** The day is of no importance to the name. */
  static String nameOf(String key, Locale locale) {
    return new de.focus_shift.jollyday.core.Holiday(
            LocalDate.EPOCH, key, HolidayType.PUBLIC_HOLIDAY)
        .getDescription(locale);
  }
}
