package org.closedloop.sync.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * How a file writes days or points in time. One way per field, never guessed from a value.
 *
 * <p>{@code iso} reads {@code 2026-03-02T09:00:00Z}, with {@code T} or a blank, with or without
 * offset, seconds and fractions, or just the day; {@code epoch-seconds} and {@code epoch-millis}
 * read numbers; anything else is a pattern such as {@code dd.MM.yyyy HH:mm}. A time without an
 * offset is one of {@code zone}, a day alone begins there at midnight.
 */
public final class TimeFormat {

  public static final String ISO = "iso";
  public static final String EPOCH_SECONDS = "epoch-seconds";
  public static final String EPOCH_MILLIS = "epoch-millis";

  private static final DateTimeFormatter ISO_FORMATTER =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String pattern;
  private final ZoneId zone;
  private final Locale language;
  private final DateTimeFormatter formatter;

  /**
   * @throws IllegalArgumentException if {@code pattern} is none
   */
  public TimeFormat(String pattern, ZoneId zone, Locale language) {
    this.pattern = pattern;
    this.zone = zone;
    this.language = language;
    this.formatter = isNumber() ? null : formatter(pattern, language);
  }

  private static DateTimeFormatter formatter(String pattern, Locale language) {
    if (pattern.equals(ISO)) {
      return ISO_FORMATTER;
    }
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(yearsOfAnyEra(pattern))
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Strict reading needs {@code u} for a year without an era; people write {@code y}. */
  private static String yearsOfAnyEra(String pattern) {
    StringBuilder strict = new StringBuilder();
    boolean quoted = false;
    for (char sign : pattern.toCharArray()) {
      quoted ^= sign == '\'';
      strict.append(sign == 'y' && !quoted ? 'u' : sign);
    }
    return strict.toString();
  }

  /** As it stands in the contract. */
  public String pattern() {
    return pattern;
  }

  /** The way of writing, as people recognise it. */
  public String shape() {
    return switch (pattern) {
      case ISO -> "2026-03-02T09:00:00Z";
      case EPOCH_SECONDS -> "1772442000";
      case EPOCH_MILLIS -> "1772442000000";
      default -> pattern;
    };
  }

  public ZoneId zone() {
    return zone;
  }

  /** The language names of months and weekdays are written in. */
  public Locale language() {
    return language;
  }

  /**
   * @throws DateTimeException if the text is not written this way, or there is no such day
   */
  public Instant instant(String text) {
    if (isNumber()) {
      return epoch(text);
    }
    TemporalAccessor read = formatter.parse(text);
    if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(read);
    }
    LocalTime time = read.query(TemporalQueries.localTime());
    LocalDate day = LocalDate.from(read);
    return (time == null ? day.atStartOfDay() : day.atTime(time)).atZone(zone).toInstant();
  }

  /**
   * The day; of a point in time, the day it is in the zone.
   *
   * @throws DateTimeException if the text is not written this way, or there is no such day
   */
  public LocalDate day(String text) {
    if (isNumber()) {
      return LocalDate.ofInstant(epoch(text), zone);
    }
    TemporalAccessor read = formatter.parse(text);
    if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
      return LocalDate.ofInstant(Instant.from(read), zone);
    }
    return LocalDate.from(read);
  }

  /** Whether the text is written this way, though there may be no such day. */
  public boolean fits(String text) {
    if (isNumber()) {
      return false;
    }
    try {
      formatter.withResolverStyle(ResolverStyle.LENIENT).parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private boolean isNumber() {
    return pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS);
  }

  /** OData services wrap the number: {@code /Date(1493900000000)/}. */
  private Instant epoch(String text) {
    String number =
        text.startsWith("/Date(") && text.endsWith(")/")
            ? text.substring(6, text.length() - 2)
            : text;
    try {
      long count = Long.parseLong(number);
      return pattern.equals(EPOCH_SECONDS)
          ? Instant.ofEpochSecond(count)
          : Instant.ofEpochMilli(count);
    } catch (NumberFormatException e) {
      throw new DateTimeParseException("No count of seconds", text, 0, e);
    }
  }
}
