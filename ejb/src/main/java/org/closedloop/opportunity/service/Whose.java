package org.closedloop.opportunity.service;

import java.util.Arrays;
import java.util.Locale;

/** Whose deals somebody looks at. */
public enum Whose {
  MINE,
  TEAM,
  ALL;

  /** As it stands in an address; null for anything else. */
  public static Whose of(String code) {
    return Arrays.stream(values())
        .filter(whose -> whose.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
