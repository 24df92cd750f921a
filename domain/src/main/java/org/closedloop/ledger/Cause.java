package org.closedloop.ledger;

import java.util.Arrays;
import java.util.Locale;

/** Why a posting was made; the numbers stand in the database. */
public enum Cause {
  /** It happened since the run before, or nothing was published before. */
  NEW(1),
  /** It happened earlier, but was learned only now. */
  LATE(2),
  /** What was said before was wrong. */
  CORRECTION(3),
  /** Two records turned out to be one lead, or one to be two. */
  MERGE(4),
  /** A closed deal was opened again. */
  RE_OPENING(5),
  /** Sales returned the lead. */
  RETURN(6),
  /** The rate of an amount was corrected. */
  CURRENCY(7),
  /** Cost was booked for days already reported. */
  COST(8),
  /** The measure is defined differently, or is new. */
  DEFINITION(9),
  /** The agreement between Marketing and Sales says otherwise. */
  CONTRACT(10);

  private final int number;

  Cause(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The key of its name in the texts. */
  public String key() {
    return "cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Cause numbered(int number) {
    return Arrays.stream(values())
        .filter(cause -> cause.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No cause has the number " + number));
  }
}
