package org.closedloop.sla.kind;

import org.closedloop.sla.BadTerm;
import org.closedloop.sla.Bands;

/**
 * A limit or amount of a promise. Its name stands in the text {@code sla.term.<name>}.
 *
 * @param preset what a new promise starts with
 */
public record Parameter(String name, Type type, String preset) {

  /** How a limit or amount is written. */
  public enum Type {
    /** A positive whole number. */
    WHOLE,
    /** Deadlines by score, see {@link Bands}. */
    BANDS,
    /** Anything else, possibly nothing. */
    TEXT
  }

  static Parameter whole(String name, int preset) {
    return new Parameter(name, Type.WHOLE, String.valueOf(preset));
  }

  static Parameter text(String name, String preset) {
    return new Parameter(name, Type.TEXT, preset);
  }

  /**
   * @throws BadTerm if the content cannot be read
   */
  public void check(String content) {
    switch (type) {
      case WHOLE -> {
        if (!content.matches("[1-9][0-9]{0,6}")) {
          throw new BadTerm(name, content);
        }
      }
      case BANDS -> Bands.parse(content);
      case TEXT -> {}
    }
  }
}
