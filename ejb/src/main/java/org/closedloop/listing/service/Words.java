package org.closedloop.listing.service;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.closedloop.text.Dates;
import org.closedloop.text.Messages;

/** How a row is put into words and figures: language, zone and currency of whoever takes it. */
public record Words(Locale locale, ZoneId zone, String currency) {

  public String say(String key, Object... arguments) {
    return Messages.in(locale).say(key, arguments);
  }

  /** The text of a code; null for nothing. */
  public String of(String prefix, Object code) {
    return code == null ? null : say(prefix + code);
  }

  public Dates dates() {
    return Dates.of(locale, zone);
  }

  /** The time on the wall, as spreadsheets keep it. */
  public LocalDateTime time(Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS);
  }

  /** A day as it stands in an address, written for a reader; as it is if it is none. */
  public String day(String text) {
    try {
      return dates().date(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** An amount in whole units. */
  public static BigDecimal money(Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2);
  }

  public boolean isGerman() {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
  }
}
