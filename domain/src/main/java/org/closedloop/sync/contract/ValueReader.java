package org.closedloop.sync.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.closedloop.sync.FieldType;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;

/** Reads the texts of one field as its contract says they are written. */
public final class ValueReader {

  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "wahr");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch");
  private static final BigDecimal MOST = new BigDecimal("90000000000000000");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_DECIMALS = 8;

  private final RecordField field;
  private final FieldMapping mapping;
  private final TimeFormat time;
  private final NumberFormat number;

  public ValueReader(RecordField field, FieldMapping mapping, FileFormat file) {
    this.field = field;
    this.mapping = mapping;
    this.time = mapping.format() != null ? mapping.format() : standard(field, file);
    this.number = new NumberFormat(file.decimal(), file.thousands());
  }

  private static TimeFormat standard(RecordField field, FileFormat file) {
    return field.type() == FieldType.DAY ? file.date() : file.dateTime();
  }

  /**
   * The value a text of the file stands for; null for no text. Prose is not cut here.
   *
   * @throws Unreadable with the reason
   */
  public Object read(String text) throws Unreadable {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case PROSE -> text;
      case KEY, TEXT, REFERENCE -> fitting(text);
      case INSTANT -> instant(text);
      case DAY -> day(text);
      case MONEY -> cents(text);
      case DECIMAL -> decimal(text);
      case COUNT -> count(text);
      case FLAG -> flag(text);
      case CHOICE -> choice(text);
      case CURRENCY -> currency(text);
    };
  }

  /** What is wrong with a text, as a code; null if nothing is. */
  String faultOf(String text) {
    try {
      read(text);
      return null;
    } catch (Unreadable unreadable) {
      return unreadable.reason().code();
    }
  }

  private String fitting(String text) throws Unreadable {
    if (text.length() > field.length()) {
      throw new Unreadable(Reason.TEXT_TOO_LONG, String.valueOf(field.length()));
    }
    return text;
  }

  private Instant instant(String text) throws Unreadable {
    try {
      Instant instant = time.instant(text).truncatedTo(ChronoUnit.MICROS);
      plausible(LocalDate.ofInstant(instant, ZoneOffset.UTC));
      return instant;
    } catch (DateTimeException e) {
      throw unreadableTime(text);
    }
  }

  private LocalDate day(String text) throws Unreadable {
    try {
      LocalDate day = time.day(text);
      plausible(day);
      return day;
    } catch (DateTimeException e) {
      throw unreadableTime(text);
    }
  }

  private static void plausible(LocalDate day) throws Unreadable {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new Unreadable(
          Reason.TIME_RANGE, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
  }

  private Unreadable unreadableTime(String text) {
    return time.fits(text)
        ? new Unreadable(Reason.DATE_UNKNOWN)
        : new Unreadable(Reason.DATE_FORMAT, time.shape());
  }

  private Long cents(String text) throws Unreadable {
    return whole(decimal(text).movePointRight(2).setScale(0, RoundingMode.HALF_UP));
  }

  private Long count(String text) throws Unreadable {
    BigDecimal count = decimal(text);
    if (count.stripTrailingZeros().scale() > 0) {
      throw new Unreadable(Reason.NUMBER_FORMAT, number.pattern());
    }
    return whole(count.setScale(0, RoundingMode.UNNECESSARY));
  }

  private static Long whole(BigDecimal number) throws Unreadable {
    if (number.abs().compareTo(MOST) > 0) {
      throw new Unreadable(Reason.NUMBER_RANGE);
    }
    return number.longValueExact();
  }

  private BigDecimal decimal(String text) throws Unreadable {
    BigDecimal read = number.read(text);
    if (mapping.factor() != null) {
      read = read.multiply(mapping.factor());
    }
    if (read.abs().compareTo(MOST) > 0) {
      throw new Unreadable(Reason.NUMBER_RANGE);
    }
    if (field.length() > 0 && read.abs().compareTo(BigDecimal.TEN.pow(field.length())) >= 0) {
      throw new Unreadable(Reason.NUMBER_RANGE);
    }
    return read.scale() > MOST_DECIMALS ? read.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : read;
  }

  private static Boolean flag(String text) throws Unreadable {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    throw new Unreadable(Reason.FLAG_UNKNOWN);
  }

  private String choice(String text) throws Unreadable {
    if (!field.choices().contains(text)) {
      throw new Unreadable(Reason.VALUE_UNKNOWN, String.join(", ", field.choices()));
    }
    return text;
  }

  private static String currency(String text) throws Unreadable {
    try {
      return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new Unreadable(Reason.CURRENCY_UNKNOWN);
    }
  }
}
