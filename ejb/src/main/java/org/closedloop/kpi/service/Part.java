package org.closedloop.kpi.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the leads behind a cell are shown.
 *
 * @param age in days since they entered, for the parts that speak of one; else 0
 */
public record Part(Kind kind, int age) {

  /** What the leads of a part have in common. */
  public enum Kind {
    /** Everybody the figure counts above or below the line. */
    ALL,
    /** Those above the line. */
    NUMERATOR,
    /** Those below the line who have not come above it. */
    OPEN,
    /** Those who came above the line by an age; who is younger counts as far as it is known. */
    BY,
    /** Those below the line who are at least of an age. */
    AGED;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Part ALL = new Part(Kind.ALL, 0);
  public static final Part NUMERATOR = new Part(Kind.NUMERATOR, 0);
  public static final Part OPEN = new Part(Kind.OPEN, 0);

  /** What other systems may ask for. */
  public static final String ALLOWED = "all, numerator, open, by-90, aged-90";

  private static final Pattern OF_AGE = Pattern.compile("(by|aged)-(\\d{1,5})");

  /** Those who came above the line within so many days. */
  public static Part by(int age) {
    return new Part(Kind.BY, age);
  }

  /** Those who entered at least so many days ago. */
  public static Part aged(int age) {
    return new Part(Kind.AGED, age);
  }

  /** The parts every cell has. */
  public static List<Part> usual() {
    return List.of(ALL, NUMERATOR, OPEN);
  }

  /** Whether it asks how old leads are, which only figures that follow leads can say. */
  public boolean isOfAge() {
    return kind == Kind.BY || kind == Kind.AGED;
  }

  /** The name other systems use. */
  public String code() {
    return isOfAge() ? kind.code() + '-' + age : kind.code();
  }

  /** What it is called: a text about how many they are, and of which age. */
  public String text() {
    return "kpi.cell.part." + kind.code();
  }

  public static Optional<Part> named(String code) {
    Matcher ofAge = OF_AGE.matcher(code);
    if (ofAge.matches()) {
      int age = Integer.parseInt(ofAge.group(2));
      return Optional.of(ofAge.group(1).equals(Kind.BY.code()) ? by(age) : aged(age));
    }
    return usual().stream().filter(part -> part.code().equals(code)).findFirst();
  }

  /** The condition on a member, without an "and". */
  String condition() {
    return switch (kind) {
      case ALL -> "1 = 1";
      case NUMERATOR, BY -> "c.num <> 0";
      case OPEN -> "c.den <> 0 and c.num = 0";
      case AGED -> "c.den <> 0";
    };
  }
}
