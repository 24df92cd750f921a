package org.closedloop.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A public holiday.
 *
 * @param day when it is
 * @param key names the occasion in every language, never renamed
 */
public record Holiday(LocalDate day, String key) {

  public String name(Locale locale) {
    return name(key, locale);
  }

  /** What a holiday is called in the language of {@code locale}. */
  public static String name(String key, Locale locale) {
    return Holidays.nameOf(key, locale);
  }
}
