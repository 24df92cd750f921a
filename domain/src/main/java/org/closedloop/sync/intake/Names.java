package org.closedloop.sync.intake;

import java.util.Set;

/**
 * The keys of history rows that a record brings along: named after the record and what they are.
 */
final class Names {

  private static final char MARK = '~';

  private Names() {}

  /** What the keys of all rows of a record begin with. */
  static String prefix(String key) {
    return key + MARK;
  }

  /** A key nothing was written under yet. */
  static String free(String key, String what, Set<String> used) {
    String name = key + MARK + what;
    for (int n = 2; used.contains(name); n++) {
      name = key + MARK + what + MARK + n;
    }
    return name;
  }
}
