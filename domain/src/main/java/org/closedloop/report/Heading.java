package org.closedloop.report;

/** The head of a column: its name and what stands below it. */
public record Heading(String title, Kind kind, boolean wide) {

  public static Heading of(Kind kind, String title) {
    return new Heading(title, kind, false);
  }

  public static Heading text(String title) {
    return of(Kind.TEXT, title);
  }

  /** A column of sentences: broken into lines instead of running on. */
  public static Heading sentences(String title) {
    return new Heading(title, Kind.TEXT, true);
  }
}
