package org.closedloop.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a figure can be cut: where leads come from, what they belong to, who works on them. */
public enum Dimension {
  CHANNEL,
  CAMPAIGN,
  CONTENT,
  SEGMENT,
  REGION,
  TEAM,
  OWNER,
  PRODUCT;

  /** The name other systems use, and the column of the slice. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Dimension> named(String code) {
    return Arrays.stream(values()).filter(dimension -> dimension.code().equals(code)).findFirst();
  }
}
