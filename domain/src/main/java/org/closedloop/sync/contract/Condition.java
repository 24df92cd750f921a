package org.closedloop.sync.contract;

import java.util.Set;

/**
 * Which rows are meant, by the content of one column.
 *
 * @param test how the content is compared
 * @param values what it is compared with
 */
public record Condition(String column, Test test, Set<String> values) {

  /** How a content is compared. */
  public enum Test {
    IN,
    NOT_IN,
    STARTS_WITH
  }

  public boolean holds(String content) {
    return switch (test) {
      case IN -> values.contains(content);
      case NOT_IN -> !values.contains(content);
      case STARTS_WITH -> values.stream().anyMatch(content::startsWith);
    };
  }
}
