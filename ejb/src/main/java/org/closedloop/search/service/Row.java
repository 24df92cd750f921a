package org.closedloop.search.service;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One row the search read: id, source, key, and what describes the record.
 *
 * @param values the columns in order, the id first
 */
record Row(String... values) {

  /**
   * @param column counts from 1
   */
  String text(int column) {
    return values[column - 1];
  }

  /** The first of these that has a value. */
  String first(int... columns) {
    return IntStream.of(columns)
        .mapToObj(this::text)
        .filter(Row::given)
        .findFirst()
        .orElse(text(3));
  }

  /** What these columns say besides the name, separated by dots. */
  String joined(int... columns) {
    String name = first(columns);
    return IntStream.of(columns)
        .mapToObj(this::text)
        .filter(Row::given)
        .filter(value -> !value.equals(name))
        .collect(Collectors.joining(" · "));
  }

  Hit hit(HitKind kind, String name, String detail, String state) {
    String key = text(3) == null || text(2).isEmpty() ? text(3) : text(2) + ':' + text(3);
    return new Hit(kind, key, name, detail, state);
  }

  private static boolean given(String value) {
    return value != null && !value.isEmpty();
  }
}
