package org.closedloop.report.excel;

import java.time.Instant;
import java.util.Locale;

/**
 * What all sheets of a workbook share.
 *
 * @param title the report and its month, for the head of each printed page
 * @param origin the run the figures come from, for the foot of each printed page
 * @param page the word before the number of a page
 * @param of the word between the number of a page and how many there are
 * @param madeAt the instant the figures were published: two workbooks of one run are equal
 * @param logo the company's picture for the first page; null for none
 */
public record Look(
    Locale language,
    String title,
    String origin,
    String page,
    String of,
    Instant madeAt,
    Emblem logo) {

  /** Without a picture. */
  public Look(
      Locale language, String title, String origin, String page, String of, Instant madeAt) {
    this(language, title, origin, page, of, madeAt, null);
  }

  boolean german() {
    return Locale.GERMAN.getLanguage().equals(language.getLanguage());
  }
}
