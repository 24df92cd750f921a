package org.closedloop.listing.service;

import org.closedloop.report.Kind;

/**
 * A column of a list, as it stands in a file that somebody takes away.
 *
 * @param code as addresses and stored choices name it
 * @param group the column on the page it belongs to: what stands together there is chosen together
 * @param text key of its heading
 * @param show whether people see it before they chose
 * @param value what stands in it for one row; null for nothing
 */
public record ListColumn<R>(
    String code, String group, String text, Kind kind, Show show, Value<R> value) {

  /** Whether a column is there before somebody chose, and whether one can do without it. */
  public enum Show {
    ALWAYS,
    AT_FIRST,
    ON_WISH
  }

  /** Reads a cell out of a row. */
  @FunctionalInterface
  public interface Value<R> {
    Object of(R row, Words words);
  }

  /** The name of the row, without which nobody knows what it is about. */
  public static <R> ListColumn<R> always(String code, String text, Value<R> value) {
    return new ListColumn<>(code, code, text, Kind.TEXT, Show.ALWAYS, value);
  }

  public static <R> ListColumn<R> first(String code, String text, Kind kind, Value<R> value) {
    return new ListColumn<>(code, code, text, kind, Show.AT_FIRST, value);
  }

  public static <R> ListColumn<R> wished(String code, String text, Kind kind, Value<R> value) {
    return new ListColumn<>(code, code, text, kind, Show.ON_WISH, value);
  }

  /** A column of its own in a file, a part of another column on the page. */
  public ListColumn<R> with(String column, Show shown) {
    return new ListColumn<>(code, column, text, kind, shown, value);
  }
}
