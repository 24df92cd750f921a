package org.closedloop.handoff;

import org.closedloop.lead.ReasonMissing;

/** What people write into a hand-off: without blanks around it, and no longer than it can be. */
final class Words {

  static final int SHORT = 300;
  static final int LONG = 2_000;

  private Words() {}

  /** Null for nothing said. */
  static String fitting(String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String words = text.strip();
    if (words.length() > most) {
      throw new TooManyWords(most);
    }
    return words;
  }

  /**
   * @throws ReasonMissing if nothing was said
   */
  static String needed(String text) {
    String words = fitting(text, LONG);
    if (words == null) {
      throw new ReasonMissing();
    }
    return words;
  }
}
