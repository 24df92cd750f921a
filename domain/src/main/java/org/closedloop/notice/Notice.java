package org.closedloop.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something people are told once, in their own language.
 *
 * <p>Built step by step: {@code Notice.of("hand-off-offered").with(company, due).link("/handoff/…")
 * .once("hand-off:7:offered")}. The sentence is the text {@code notice.<kind>} of the feature that
 * tells it.
 *
 * @param kind kebab-case, never renamed
 * @param urgency how much it presses
 * @param arguments what the sentence is filled with: texts, whole numbers, {@link Instant}, {@link
 *     LocalDate}, {@link Duration} (business time), {@link Word}; written in the reader's language
 * @param link the page where something can be done about it, from the root of the application
 * @param key what makes it the same notice: nobody is told twice under one key
 */
public record Notice(
    String kind, Urgency urgency, List<Object> arguments, String link, String key) {

  /**
   * A word that reads differently in each language.
   *
   * @param key of the text
   */
  public record Word(String key) {}

  public Notice {
    arguments = List.copyOf(arguments);
    arguments.forEach(Notice::check);
  }

  /** A notice of this kind, without arguments, good to know. */
  public static Notice of(String kind) {
    return new Notice(kind, Urgency.INFO, List.of(), null, null);
  }

  public Notice with(Object... values) {
    return new Notice(kind, urgency, List.of(values), link, key);
  }

  public Notice urgent(Urgency pressing) {
    return new Notice(kind, pressing, arguments, link, key);
  }

  public Notice link(String page) {
    return new Notice(kind, urgency, arguments, page, key);
  }

  /** Tells nobody twice: what was told under this key is not told again. */
  public Notice once(String same) {
    return new Notice(kind, urgency, arguments, link, same);
  }

  /** The text that is its sentence. */
  public String textKey() {
    return textKey(kind);
  }

  /** The text that is the sentence of a kind. */
  public static String textKey(String kind) {
    return "notice." + kind;
  }

  private static void check(Object argument) {
    if (!(argument instanceof String
        || argument instanceof Integer
        || argument instanceof Long
        || argument instanceof Instant
        || argument instanceof LocalDate
        || argument instanceof Duration
        || argument instanceof Word)) {
      throw new IllegalArgumentException(
          "A notice cannot be filled with a " + argument.getClass().getName());
    }
  }
}
