package org.closedloop.refusal;

/** What was asked for is not there: it never was, or its key is misspelt. */
public class NoSuchRecord extends Refusal {

  /**
   * @param record what is missing, the name of a table such as {@code lead}
   * @param key how it was asked for
   */
  public NoSuchRecord(String record, Object key) {
    super(Kind.MISSING, "no-such-record", record, key);
  }
}
