package org.closedloop.sync;

import java.util.Locale;

/** Why a row, or one value of it, was not taken over as it stands; codes are never renamed. */
public enum Reason {
  VALUE_MISSING,
  NUMBER_FORMAT,
  NUMBER_RANGE,
  DATE_FORMAT,
  DATE_UNKNOWN,
  TIME_RANGE,
  FLAG_UNKNOWN,
  VALUE_UNKNOWN,
  CURRENCY_UNKNOWN,
  TEXT_TOO_LONG,
  /** Warning: the text was cut. */
  TEXT_SHORTENED,
  /** The row has more or fewer fields than the header. */
  FIELD_COUNT,
  LEAD_UNKNOWN,
  OPPORTUNITY_UNKNOWN,
  /** Warning: the reference was left empty. */
  ACCOUNT_UNKNOWN,
  /** Warning: the reference was left empty. */
  CONTACT_UNKNOWN,
  /** Won or lost without saying when. */
  CLOSED_AT_MISSING,
  /** Warning: kept as the source says. */
  CLOSED_BEFORE_OPENED,
  RATE_MISSING,
  CODE_TAKEN,
  /** The database refused the row. */
  NOT_STORABLE,
  /** Warning: a further record of the same row was left out. */
  FURTHER_RECORD_LEFT_OUT;

  /** Kebab-case, as in tables and answers; the sentence is the text {@code sync.reason.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
