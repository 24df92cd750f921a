package org.closedloop.text;

/**
 * A figure ready to be shown large: its digits, and its unit to be set smaller beside them.
 *
 * @param value digits with sign and separators, never empty
 * @param unit unit such as {@code %} or {@code Mio. €}; empty if the digits speak for themselves
 */
public record Figure(String value, String unit) {

  static final String NOT_APPLICABLE = "n/a";

  static final Figure NONE = new Figure(NOT_APPLICABLE, "");
}
