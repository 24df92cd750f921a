package org.closedloop.kpi;

import java.util.Optional;

/**
 * One way to cut a figure: by a dimension, or by a column of the source that no dimension holds.
 *
 * @param dimension null for a column of the source
 * @param attribute null for a dimension
 */
public record Cut(Dimension dimension, String attribute) {

  private static final String ATTRIBUTE = "attribute.";

  public static Cut by(Dimension dimension) {
    return new Cut(dimension, null);
  }

  /** {@code channel}, or {@code attribute.} with the column's name. */
  public static Optional<Cut> named(String code) {
    if (code.startsWith(ATTRIBUTE) && code.length() > ATTRIBUTE.length()) {
      return Optional.of(new Cut(null, code.substring(ATTRIBUTE.length())));
    }
    return Dimension.named(code).map(Cut::by);
  }

  /** The name other systems use. */
  public String code() {
    return isAttribute() ? ATTRIBUTE + attribute : dimension.code();
  }

  public boolean isAttribute() {
    return attribute != null;
  }
}
