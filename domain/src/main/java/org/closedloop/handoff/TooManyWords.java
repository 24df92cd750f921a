package org.closedloop.handoff;

import org.closedloop.refusal.Refusal;

/** The text is longer than this field can hold. */
public class TooManyWords extends Refusal {

  public TooManyWords(int most) {
    super(Kind.INVALID, "too-many-words", most);
  }
}
