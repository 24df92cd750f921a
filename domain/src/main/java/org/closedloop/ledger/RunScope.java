package org.closedloop.ledger;

import java.util.Arrays;
import java.util.Locale;

/** Which leads a run measures; the names stand in the database. */
public enum RunScope {
  /** Those whose history changed since the last published run. */
  CHANGED,
  /** Every lead. */
  ALL;

  /** As callers write it: {@code changed} or {@code all}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope callers write so.
   *
   * @throws UnknownScope if there is none
   */
  public static RunScope of(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new UnknownScope(code));
  }
}
