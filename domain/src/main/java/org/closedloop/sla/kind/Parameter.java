package org.closedloop.sla.kind;

import java.util.Arrays;
import java.util.List;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.Bands;

/**
 * A limit or amount of a promise. Its name stands in the text {@code sla.term.<name>}.
 *
 * @param preset what a new promise starts with
 * @param choices what can be chosen from; each is named by a text
 */
public record Parameter(String name, Type type, String preset, List<String> choices) {

  public Parameter {
    choices = List.copyOf(choices);
  }

  Parameter(String name, Type type, String preset) {
    this(name, type, preset, List.of());
  }

  /** How a limit or amount is written. */
  public enum Type {
    /** A positive whole number. */
    WHOLE,
    /** Deadlines by score, see {@link Bands}. */
    BANDS,
    /** One of some codes. */
    ONE,
    /** Some of some codes, with commas between them; possibly none. */
    SOME,
    /** Anything else, possibly nothing. */
    TEXT
  }

  static Parameter whole(String name, int preset) {
    return new Parameter(name, Type.WHOLE, String.valueOf(preset));
  }

  static Parameter text(String name, String preset) {
    return new Parameter(name, Type.TEXT, preset);
  }

  static Parameter one(String name, String preset, List<String> choices) {
    return new Parameter(name, Type.ONE, preset, choices);
  }

  static Parameter some(String name, String preset, List<String> choices) {
    return new Parameter(name, Type.SOME, preset, choices);
  }

  /** The codes a content names. */
  public static List<String> codes(String content) {
    return Arrays.stream(content.split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
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
      case ONE -> {
        if (!choices.contains(content)) {
          throw new BadTerm(name, content);
        }
      }
      case SOME -> {
        if (!choices.containsAll(codes(content))) {
          throw new BadTerm(name, content);
        }
      }
      case TEXT -> {}
    }
  }
}
