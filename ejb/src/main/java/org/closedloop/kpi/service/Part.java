package org.closedloop.kpi.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the leads behind a cell are shown. */
public enum Part {
  /** Everybody the figure counts above or below the line. */
  ALL,
  /** Those above the line. */
  NUMERATOR,
  /** Those below the line who have not come above it. */
  OPEN;

  /** The name other systems use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Part> named(String code) {
    return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
  }

  /** The condition on a member, without an "and". */
  String condition() {
    return switch (this) {
      case ALL -> "1 = 1";
      case NUMERATOR -> "c.num <> 0";
      case OPEN -> "c.den <> 0 and c.num = 0";
    };
  }
}
