package org.closedloop.report;

/** What a figure or word in a report is, and therefore how it is shown and aligned. */
public enum Kind {
  TEXT,
  /** A whole number of leads, deals or visits. */
  COUNT,
  /** Money in whole units of the currency; the unit stands in the heading. */
  MONEY,
  /** Money with cents. */
  CENTS,
  /** A share: 0.416 is shown as 41.6 %. */
  RATE,
  /** A difference of two shares in percentage points: 2.3 is shown as +2.3. */
  POINTS,
  /** A relative difference: 0.12 is shown as +12.0 %. */
  CHANGE,
  /** A length of time in days. */
  DAYS,
  /** A length of time in minutes. */
  MINUTES,
  /** A day of the calendar. */
  DATE,
  /** A day and a time of day in the reporting zone. */
  TIME,
  /** A month, kept as its first day. */
  MONTH;

  /** Whether it stands right aligned, like all figures. */
  public boolean figure() {
    return this != TEXT;
  }
}
