package org.closedloop.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Writes days, instants and periods as a German or English reader expects them, in the reporting
 * zone.
 *
 * <p>What has not happened yet reads as an en dash. Periods are shown with their last day included,
 * although they are stored without it.
 */
public final class Dates {

  static final String NOT_YET = "–";

  private final boolean german;
  private final Locale locale;
  private final ZoneId zone;

  private Dates(boolean german, ZoneId zone) {
    this.german = german;
    this.locale = german ? Locale.GERMANY : Locale.ENGLISH;
    this.zone = zone;
  }

  public static Dates of(Locale locale, ZoneId reportingZone) {
    return new Dates(locale.getLanguage().equals("de"), reportingZone);
  }

  /** 20.11.2026 or 20 Nov 2026. */
  public String date(LocalDate day) {
    return write(day, german ? "dd.MM.yyyy" : "d MMM yyyy");
  }

  /** The day, with its year only if it is not this one: 12.11. or 12 Nov. */
  public String shortDate(LocalDate day, LocalDate today) {
    if (day == null || day.getYear() != today.getYear()) {
      return date(day);
    }
    return write(day, german ? "dd.MM." : "d MMM");
  }

  /** 20.11.2026, 02:14 or 20 Nov 2026, 02:14. */
  public String dateTime(Instant instant) {
    return write(zoned(instant), german ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm");
  }

  /** 02:14. */
  public String time(Instant instant) {
    return write(zoned(instant), "HH:mm");
  }

  /** Near instants by weekday: Fr 08:10; others by date, with the year if it is not this one. */
  public String moment(Instant instant, Instant now) {
    if (instant == null) {
      return NOT_YET;
    }
    ZonedDateTime at = zoned(instant);
    LocalDate today = zoned(now).toLocalDate();
    long days = Math.abs(at.toLocalDate().toEpochDay() - today.toEpochDay());
    if (days < 7) {
      return weekday(at) + " " + time(instant);
    }
    return at.getYear() == today.getYear()
        ? shortDate(at.toLocalDate(), today) + ", " + time(instant)
        : dateTime(instant);
  }

  /** Oktober 2026 or October 2026. */
  public String month(YearMonth month) {
    return write(month, "MMMM yyyy");
  }

  /** Okt. 2026 or Oct 2026. */
  public String shortMonth(YearMonth month) {
    return write(month, "MMM yyyy");
  }

  /** The label of a chart's axis: Okt or Oct. */
  public String axisMonth(YearMonth month) {
    return write(month, "MMM").replace(".", "");
  }

  /**
   * A year, a quarter, a month, or the first and the last day: 01.10.–31.12.2026.
   *
   * @param lastInclusive the last day that belongs to the period
   */
  public String period(LocalDate first, LocalDate lastInclusive) {
    if (first == null || lastInclusive == null) {
      return NOT_YET;
    }
    LocalDate end = lastInclusive.plusDays(1);
    if (first.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
      YearMonth start = YearMonth.from(first);
      int before = first.getMonthValue() - 1;
      if (end.equals(first.plusMonths(1))) {
        return month(start);
      }
      if (before == 0 && end.equals(first.plusYears(1))) {
        return String.valueOf(first.getYear());
      }
      if (before % 3 == 0 && end.equals(first.plusMonths(3))) {
        int quarter = before / 3 + 1;
        return german
            ? quarter + ". Quartal " + first.getYear()
            : "Q" + quarter + " " + first.getYear();
      }
    }
    return first.equals(lastInclusive) ? date(first) : range(first, lastInclusive);
  }

  private String range(LocalDate first, LocalDate last) {
    return first.getYear() == last.getYear()
        ? shortDate(first, last) + "–" + date(last)
        : date(first) + "–" + date(last);
  }

  private String weekday(ZonedDateTime at) {
    return write(at, "EEE").replace(".", "");
  }

  private ZonedDateTime zoned(Instant instant) {
    return instant == null ? null : instant.atZone(zone);
  }

  private String write(TemporalAccessor value, String pattern) {
    return value == null ? NOT_YET : DateTimeFormatter.ofPattern(pattern, locale).format(value);
  }
}
