package org.closedloop.sync;

/** What a field of a record holds, and hence how the text of a file is read. */
public enum FieldType {
  /** Names the record within its source system. */
  KEY,
  /** Text that must fit as it is. */
  TEXT,
  /** Text for people; what does not fit is cut off with a warning. */
  PROSE,
  /** The key of another record. */
  REFERENCE,
  /** A point in time. */
  INSTANT,
  DAY,
  /** An amount in whole units of its currency, kept in cents. */
  MONEY,
  /** A number with decimals. */
  DECIMAL,
  /** A whole number. */
  COUNT,
  /** Yes or no. */
  FLAG,
  /** One of a few words. */
  CHOICE,
  /** A currency's three letters. */
  CURRENCY;

  public boolean isTime() {
    return this == INSTANT || this == DAY;
  }

  public boolean isNumber() {
    return this == MONEY || this == DECIMAL || this == COUNT;
  }
}
